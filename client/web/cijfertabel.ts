import { html } from "hono/html";
import { inTekst, type Getalcel, type Tabelbeeld, waardeVan } from "#domain/verantwoording/tabelbeeld.ts";
import { type Verschil, verschilVan } from "#domain/verantwoording/naast-elkaar.ts";
import type { Verantwoording } from "#domain/verantwoording/tabellen.ts";
import type { Html } from "./bladzijde.ts";
import { grafiek } from "./grafiek.ts";

/** A table of figures: on a narrow screen each row is a card (stijl/cijfers.css); the roles keep it a table for who listens. */

export interface Cijfers {
  /** Whose figures these are. */
  readonly nu: Verantwoording;
  /** As it was known on a day, to stand beside it; null: no day was asked for. */
  readonly toen: Verantwoording | null;
  /** Address of who counts in a figure. */
  readonly naar: (tabel: string, rij: string, kolom: string) => string;
}

export const cijferblok = (beeld: Tabelbeeld, bij: Cijfers): Html =>
  html`<section class="cijferblok" aria-labelledby="t-${beeld.id}">
    <h3 id="t-${beeld.id}">${beeld.titel}</h3>
    <p class="zacht">${beeld.uitleg}</p>
    ${
      beeld.tekening === undefined
        ? cijfertabel(beeld, bij)
        : html`<div class="naast">
            ${grafiek(beeld, beeld.tekening, bij.nu, `De getallen staan in de tabel.${bij.toen === null ? "" : " Getekend is wat nu bekend is."}`)}
            ${cijfertabel(beeld, bij)}
          </div>`
    }
  </section>`;

const cijfertabel = ({ id, koppen: [eerste, ...kolommen], rijen }: Tabelbeeld, bij: Cijfers): Html =>
  html`<table
    class="cijfers${kolommen.length > 1 ? " veel" : ""}${kolommen.length > 4 ? " breed" : ""}"
    role="table"
    aria-labelledby="t-${id}"
  >
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${eerste}</th>
        ${kolommen.map((kop) => html`<th role="columnheader" scope="col">${kop}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rijen.map(
        ({ naam, cellen }) =>
          html`<tr role="row" ${naam === "Totaal" ? html` class="totaal"` : ""}>
            <th role="rowheader" scope="row">${naam}</th>
            ${cellen.map((cel, i) => {
              const kop = kolommen[i] ?? "";
              return cel === "leeg"
                ? html`<td role="cell" class="leeg"></td>`
                : html`<td role="cell" data-kop="${kop}">
                    ${cel === "geen" ? "–" : getal(cel, bij, bij.naar(id, naam, kop))}
                  </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Where nothing counts there is nobody to go to. */
function getal(cel: Getalcel, cijfers: Cijfers, adres: string): Html | string {
  const waarde = waardeVan(cijfers.nu, cel);
  const verschil = cijfers.toen === null ? null : verschilVan({ toen: cijfers.toen, nu: cijfers.nu }, cel);
  if (verschil === null && waarde === null) return "–";
  const tekst = verschil === null ? html`${inTekst(waarde, cel.als)}` : toenEnNu(verschil);
  return (verschil === null && waarde === 0) || cel.los === true ? tekst : html`<a href="${adres}">${tekst}</a>`;
}

const toenEnNu = ({ toen, nu, verschil }: Verschil): Html =>
  html`<span class="alleen-voorlezen">toen </span>${toen} <span aria-hidden="true">→</span
    ><span class="alleen-voorlezen"> nu </span> <strong>${nu}</strong>${
      verschil === null ? "" : html` <span class="verschil">(${verschil})</span>`
    }`;
