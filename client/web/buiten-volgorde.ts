import { html } from "hono/html";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Html } from "./bladzijde.ts";
import { dag } from "./woorden.ts";

/** That this aanvraag was chosen for a place, why, and whom it passed over; whoever was first by the order passed over nobody. */
export const buitenVolgorde = (keuze: Dossier["buitenVolgorde"]): Html | string =>
  keuze === null
    ? ""
    : html`<h3>${keuze.voorbij.length === 0 ? "Gekozen voor een plaats" : "Buiten de volgorde van de wachtlijst"}</h3>
        ${keuze.reden === null ? "" : html`<p>${keuze.op === null ? "" : `${dag(keuze.op)}: `}${keuze.reden}</p>`}
        ${
          keuze.voorbij.length === 0
            ? ""
            : html`<p>
                Voorbij aan
                ${keuze.voorbij.map((nummer, i) => html`${i === 0 ? "" : ", "}<a href="/trajecten/${nummer}">${nummer}</a>`)}
              </p>`
        }`;
