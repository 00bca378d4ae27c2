import { html } from "hono/html";
import { brieven } from "#domain/beeld/brieven.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import { tabel } from "./tabel.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** The letters of a traject, the last one first, and what became of each. */
export function brievenblok(regels: readonly Journaalregel[], naam: Partnernaam): Html | string {
  const alle = brieven(regels, naam);
  return alle.length === 0
    ? ""
    : html`<section aria-labelledby="brieven">
        <details>
          <summary><h2 id="brieven">Brieven (${alle.length})</h2></summary>
          ${tabel({
            onder: "brieven",
            klasse: "termijnen",
            koppen: ["Brief", "Aan", "Besteld, en wat ervan werd"],
            rijen: alle
              .toReversed()
              .map(({ brief, aan, besteldOp, uitkomst, op }) => [
                html`${hoofdletter(brief)}`,
                html`${aan}`,
                html`${dag(besteldOp)}:
                ${
                  uitkomst === null
                    ? "nog niet verzonden"
                    : uitkomst === "verzonden"
                      ? op === besteldOp
                        ? "verzonden"
                        : `verzonden op ${dag(op)}`
                      : html`<span class="label let-op">${uitkomst}</span> ${dag(op)}`
                }`,
              ]),
          })}
        </details>
      </section>`;
}
