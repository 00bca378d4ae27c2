import { html } from "hono/html";
import { inUren } from "#domain/getal.ts";
import { dagenTeLaat } from "#domain/traject/besluit.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { laat } from "./te-laat.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** How often nazorg was asked for, and what was decided. */
export const nazorgvragen = ({ nazorgvragen: vragen }: Dossier): Html | string =>
  vragen.length === 0
    ? ""
    : html`<section aria-labelledby="nazorgvragen">
        <h2 id="nazorgvragen">Gevraagde nazorg</h2>
        ${tabel({
          onder: "nazorgvragen",
          klasse: "termijnen",
          koppen: ["Vraag", "Besluit", "Gevraagd op"],
          rijen: vragen.map((vraag) => [
            html`${vraag.reden}${vraag.uren === null ? "" : html` <span class="zacht">(${inUren(vraag.uren)})</span>`}`,
            html`${hoofdletter(vraag.besluit ?? "nog geen besluit")}${
              vraag.beslotenOp === null ? "" : html`, op ${dag(vraag.beslotenOp)}`
            }${vraag.waarom === null ? "" : html`: ${vraag.waarom}`}${laat(dagenTeLaat(vraag.beloofdOp, vraag.beslotenOp))}`,
            html`<time datetime="${vraag.gevraagdOp}">${dag(vraag.gevraagdOp)}</time>`,
          ]),
        })}
      </section>`;
