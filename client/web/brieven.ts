import { html } from "hono/html";
import { brieven } from "#domain/beeld/brieven.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { dag, hoofdletter, tel } from "./woorden.ts";

/** The last letters of a traject, the last one first, and what became of each. */
export function brievenblok(regels: readonly Journaalregel[], naam: Partnernaam, aantal: number): Inhoud | null {
  const alle = brieven(regels, naam);
  return alle.length === 0
    ? null
    : {
        kort: tel(alle.length, "brief", "brieven"),
        deel: html`${tabel({
          onder: "brieven",
          klasse: "termijnen",
          koppen: ["Brief", "Aan", "Besteld, en wat ervan werd"],
          rijen: alle
            .toReversed()
            .slice(0, aantal)
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
        ${
          alle.length <= aantal
            ? ""
            : html`<p class="daden">
                <a href="?tijdlijn=brieven&amp;meer=${alle.length}#brieven">Toon alle ${alle.length} brieven</a>
              </p>`
        }`,
      };
}
