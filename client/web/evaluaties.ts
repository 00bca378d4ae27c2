import { html } from "hono/html";
import { aanwezigInWoorden } from "#domain/gebeurtenissen/evaluatie/aanwezig.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { vanTot } from "#domain/kalender/tijdvak.ts";
import { type Evaluatiemoment, opDag } from "#domain/traject/evaluatiemoment.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { uiterlijk } from "./uiterlijk.ts";
import { dag, hoofdletter, tel } from "./woorden.ts";

/** The evaluatiemomenten: on which level, who calls them and what came of them. */
export const evaluaties = (momenten: readonly Evaluatiemoment[], vandaag: Datum, naam: Partnernaam): Inhoud | null =>
  momenten.length === 0
    ? null
    : {
        kort: stand(momenten),
        deel: html`${tabel({
          onder: "evaluaties",
          klasse: "termijnen",
          koppen: ["Niveau", "Uitkomst", "Dag"],
          rijen: opDag(momenten).map(
            ({ niveau, gepland, tijd, plaats, oordeel, vervallen, roept, aanwezig, gehoudenOp = gepland }) => [
              html`${hoofdletter(niveau)}${roept === undefined ? "" : html`<br /><span class="zacht">${naam(roept)} roept bijeen</span>`}`,
              html`${vervallen !== undefined ? "Vervallen" : hoofdletter(oordeel ?? "nog te houden")}${
                aanwezig === undefined
                  ? ""
                  : html`<br /><span class="zacht">Erbij waren: ${aanwezigInWoorden(aanwezig, naam)}</span>`
              }`,
              html`${
                oordeel === null && vervallen === undefined
                  ? uiterlijk(gepland, vandaag)
                  : html`<time datetime="${gehoudenOp}">${dag(gehoudenOp)}</time>`
              }${gehoudenOp === gepland ? "" : html`<br /><span class="zacht">gepland op ${dag(gepland)}</span>`}${
                tijd === undefined ? "" : html`<br />${vanTot(tijd)}`
              }${plaats === undefined ? "" : html`<br />${plaats}`}`,
            ],
          ),
        })}`,
      };

function stand(momenten: readonly Evaluatiemoment[]): string {
  const volgende = opDag(momenten).find(({ oordeel, vervallen }) => oordeel === null && vervallen === undefined);
  return `${tel(momenten.length, "moment", "momenten")}${volgende === undefined ? "" : `, het volgende op ${dag(volgende.gepland)}`}`;
}
