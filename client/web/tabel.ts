import { html } from "hono/html";
import type { Html } from "./bladzijde.ts";

/** A table that turns into cards on a narrow screen (stijl/tabel.css); the roles keep it a table for who listens. */
export interface Tabel {
  /** Id of the heading above it, which names it. */
  readonly onder: string;
  readonly klasse?: string;
  readonly koppen: readonly string[];
  /** A cell that is null shows as a dash in a table, and not at all on a card. */
  readonly rijen: readonly (readonly (Html | null)[])[];
}

export const tabel = ({ onder, klasse = "", koppen, rijen }: Tabel): Html =>
  html`<table class="kaarten ${klasse}" role="table" aria-labelledby="${onder}">
    <thead role="rowgroup">
      <tr role="row">
        ${koppen.map((kop) => html`<th role="columnheader" scope="col">${kop}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rijen.map(
        (cellen) =>
          html`<tr role="row">
            ${cellen.map(
              (cel, i) =>
                html`<td role="cell" data-kop="${koppen[i] ?? ""}" ${cel === null ? html` class="leeg"` : ""}>
                  <div>${cel ?? "–"}</div>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
