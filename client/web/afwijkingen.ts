import { html } from "hono/html";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** Where the stappenplan was departed from: an aid and no mould [S]. */
export const afwijkingen = ({ afwijkingen: alle }: Dossier): Html | string =>
  alle.length === 0
    ? ""
    : html`<h3 id="afgeweken" class="deel">Afgeweken van het stappenplan</h3>
        ${tabel({
          onder: "afgeweken",
          klasse: "termijnen",
          koppen: ["Bij", "Waarom, en waarvan", "Dag"],
          rijen: alle.map(({ bij, reden, voorbijAan, op }) => [
            html`${hoofdletter(bij)}`,
            html`${reden}${voorbijAan.map((wat) => html`<br /><span class="zacht">${wat}</span>`)}`,
            html`<time datetime="${op}">${dag(op)}</time>`,
          ]),
        })}`;
