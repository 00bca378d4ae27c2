import { html } from "hono/html";
import { omschrijvingInWoorden } from "#domain/gebeurtenissen/stap/omschrijving.ts";
import { STAPPEN } from "#domain/fasen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Html } from "./bladzijde.ts";
import { gegevens } from "./gegevens.ts";
import { tabel } from "./tabel.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** How the stappen were gone about, and where the stappenplan was departed from: an aid and no mould [S]. */
export function aanpak({ stappen, afwijkingen }: Dossier): Html | string {
  const perStap = Object.values(STAPPEN)
    .map(({ nummer, titel }) => ({ nummer, titel, delen: omschrijvingInWoorden(stappen[nummer]) }))
    .filter(({ delen }) => delen.length > 0);
  return perStap.length === 0 && afwijkingen.length === 0
    ? ""
    : html`<section aria-labelledby="aanpak">
        <h2 id="aanpak">Aanpak</h2>
        ${perStap.map(
          ({ nummer, titel, delen }) =>
            html`<h3>Stap ${nummer}: ${titel.toLowerCase()}</h3>
              ${gegevens(delen)}`,
        )}
        ${
          afwijkingen.length === 0
            ? ""
            : html`<h3 id="afgeweken">Afgeweken van het stappenplan</h3>
                ${tabel({
                  onder: "afgeweken",
                  klasse: "termijnen",
                  koppen: ["Bij", "Waarom, en waarvan", "Dag"],
                  rijen: afwijkingen.map(({ bij, reden, voorbijAan, op }) => [
                    html`${hoofdletter(bij)}`,
                    html`${reden}${voorbijAan.map((wat) => html`<br /><span class="zacht">${wat}</span>`)}`,
                    html`<time datetime="${op}">${dag(op)}</time>`,
                  ]),
                })}`
        }
      </section>`;
}
