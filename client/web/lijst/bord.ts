import { html } from "hono/html";
import type { Lijstuitkomst } from "#activities/store/store.ts";
import { metPunten } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { FASEN, FASENAMEN } from "#domain/lijst/fase.ts";
import type { Lijstvraag } from "#domain/lijst/vraag.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Html } from "../bladzijde.ts";
import { lijstadres } from "./adres.ts";
import { cel, staat, trajectnaam } from "./cellen.ts";

/** The trajecten by fase, beside one another. A card is not dragged: a traject goes on by what happens in it. */
export const bord = (vraag: Lijstvraag, perFase: ReadonlyMap<string, Lijstuitkomst>, vandaag: Datum): Html =>
  html`<div class="bord">
    ${FASEN.filter((fase) => toont(vraag, fase)).map((fase) => {
      const { rijen, totaal } = perFase.get(fase) ?? { rijen: [], totaal: 0 };
      return html`<section aria-labelledby="fase-${fase}">
        <h2 id="fase-${fase}">${FASENAMEN[fase]} <span class="zacht">${metPunten(totaal)}</span></h2>
        ${
          totaal === 0
            ? html`<p class="zacht">Geen</p>`
            : html`<ul>
                ${rijen.map((rij) => kaart(rij, vandaag))}
              </ul>`
        }
        ${
          totaal <= rijen.length
            ? ""
            : html`<p class="verder">
                <a href="${lijstadres(vraag, { als: "tabel", filter: { ...vraag.filter, fase } })}"
                  >Alle ${metPunten(totaal)} in een tabel</a
                >
              </p>`
        }
      </section>`;
    })}
  </div>`;

/** A column that can't hold anything is none. */
function toont({ wat, filter }: Lijstvraag, fase: (typeof FASEN)[number]): boolean {
  if (filter.fase !== null) return filter.fase === fase;
  return wat === "alles" || (wat === "klaar") === (fase === "klaar");
}

const kaart = (rij: Trajectregel, vandaag: Datum): Html =>
  html`<li>
    <a href="/trajecten/${rij.nummer}">${rij.nummer}</a> <strong>${trajectnaam(rij)}</strong>
    <div>${staat(rij)}</div>
    ${[cel("termijn", rij, vandaag), cel("za", rij, vandaag), cel("uren", rij, vandaag)].map((deel) =>
      deel === null ? "" : html`<div>${deel}</div>`,
    )}
  </li>`;
