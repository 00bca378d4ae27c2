import { html } from "hono/html";
import type { Html } from "./bladzijde.ts";

/** A table that turns into cards on a narrow screen (stijl/tabel.css); the roles keep it a table for who listens. */
export interface Tabel {
  /** Id of the heading above it, which names it. */
  readonly onder: string;
  readonly klasse?: string;
  readonly koppen: readonly (string | Kop)[];
  /** A cell that is null shows as a dash in a table, and not at all on a card. */
  readonly rijen: readonly (readonly (Html | null)[])[];
}

/** A heading by which the list is sorted; on a card it is its words alone. */
export interface Kop {
  readonly tekst: string;
  readonly deel: Html;
  /** Which way it is sorted by this now. */
  readonly orde?: "ascending" | "descending" | undefined;
  /** Of its cells. */
  readonly klasse?: string;
}

const celklasse = (kop: string | Kop | undefined, cel: Html | null): Html | "" => {
  const klassen = [typeof kop === "object" ? (kop.klasse ?? "") : "", cel === null ? "leeg" : ""].filter(
    (een) => een !== "",
  );
  return klassen.length === 0 ? "" : html` class="${klassen.join(" ")}"`;
};

const tekstVan = (kop: string | Kop | undefined): string => (typeof kop === "object" ? kop.tekst : (kop ?? ""));

export const tabel = ({ onder, klasse = "", koppen, rijen }: Tabel): Html =>
  html`<table class="kaarten ${klasse}" role="table" aria-labelledby="${onder}">
    <thead role="rowgroup">
      <tr role="row">
        ${koppen.map((kop) =>
          typeof kop === "string"
            ? html`<th role="columnheader" scope="col">${kop}</th>`
            : html`<th role="columnheader" scope="col" ${kop.orde === undefined ? "" : html` aria-sort="${kop.orde}"`}>
                <span class="op-kaarten">${kop.tekst}</span>${kop.deel}
              </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rijen.map(
        (cellen) =>
          html`<tr role="row">
            ${cellen.map(
              (cel, i) =>
                html`<td role="cell" data-kop="${tekstVan(koppen[i])}" ${celklasse(koppen[i], cel)}>
                  <div>${cel ?? "–"}</div>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
