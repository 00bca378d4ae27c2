import { html } from "hono/html";
import { inUren } from "#domain/getal.ts";
import { dagenTeLaat } from "#domain/traject/besluit.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { laat } from "./te-laat.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** The hours of the nazorg, how often it was asked for, and what was decided. */
export const nazorg = ({ nazorgvragen: vragen, nazorg: lopend }: Dossier): Inhoud | null =>
  vragen.length === 0 && lopend === null
    ? null
    : {
        kort:
          lopend === null
            ? "gevraagd"
            : `${inUren(lopend.geboekt)} van ${inUren(lopend.uren)}${lopend.loopt ? "" : ", afgerond"}`,
        deel:
          vragen.length === 0
            ? html``
            : tabel({
                onder: "nazorg",
                klasse: "termijnen",
                koppen: ["Vraag", "Besluit", "Gevraagd op"],
                rijen: vragen.map((vraag) => [
                  html`${vraag.reden}${vraag.uren === null ? "" : html` <span class="zacht">(${inUren(vraag.uren)})</span>`}`,
                  html`${hoofdletter(vraag.besluit ?? "nog geen besluit")}${
                    vraag.beslotenOp === null ? "" : html`, op ${dag(vraag.beslotenOp)}`
                  }${vraag.waarom === null ? "" : html`: ${vraag.waarom}`}${vraag.gekozen === undefined ? "" : html` (${vraag.gekozen.map(({ naam }) => naam).join("; ")})`}${laat(dagenTeLaat(vraag.beloofdOp, vraag.beslotenOp))}`,
                  html`<time datetime="${vraag.gevraagdOp}">${dag(vraag.gevraagdOp)}</time>`,
                ]),
              }),
      };
