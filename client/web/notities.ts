import { html } from "hono/html";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { dag } from "./woorden.ts";

/** What people wrote down beside everything else, the last first. */
export function notities(regels: readonly Journaalregel[]): Html | string {
  const alle = regels.filter(({ type }) => type === "notitie.toegevoegd").toReversed();
  return alle.length === 0
    ? ""
    : html`<section aria-labelledby="notities">
        <details>
          <summary><h2 id="notities">Notities (${alle.length})</h2></summary>
          ${tabel({
            onder: "notities",
            klasse: "termijnen",
            koppen: ["Notitie", "Door", "Dag"],
            rijen: alle.map(({ gegevens, door, gebeurdOp }) => [
              html`<span class="getypt">${gegevens["tekst"] as string}</span>`,
              html`${door.id}`,
              html`${dag(gebeurdOp)}`,
            ]),
          })}
        </details>
      </section>`;
}
