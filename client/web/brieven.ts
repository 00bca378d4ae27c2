import { html } from "hono/html";
import { brieven, type Briefbericht } from "#domain/beeld/brieven.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { laatste, type Gekozen } from "./tijdlijn.ts";
import { dag, hoofdletter, tel } from "./woorden.ts";

/** The last letters of a traject, the last one first, and what became of each. */
export function brievenblok(
  nummer: string,
  regels: readonly Journaalregel[],
  naam: Partnernaam,
  { heel }: Pick<Gekozen, "heel">,
): Inhoud | null {
  const alle = brieven(regels, naam);
  const { deel, rest } = laatste(alle, { id: "brieven", meer: "brieven", heel });
  return alle.length === 0
    ? null
    : {
        kort: tel(alle.length, "brief", "brieven"),
        deel: html`${tabel({
          onder: "brieven",
          klasse: "termijnen",
          koppen: ["Brief", "Aan", "Besteld, en wat ervan werd"],
          rijen: deel
            .toReversed()
            .map(({ brief, aan, besteldOp, uitkomst, op, berichten }) => [
              html`${hoofdletter(brief)}`,
              berichten.length === 0 ? html`${aan}` : opsomming(berichten.map((een) => link(nummer, brief, een))),
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
        ${rest}`,
      };
}

/** As it went: to whom it is for, and to each who got a copy. */
const link = (nummer: string, brief: string, { hash, lezer }: Briefbericht): Html =>
  html`<a href="/trajecten/${nummer}/brieven/${hash}"><span class="alleen-voorlezen">${brief} aan </span>${lezer}</a>`;

const opsomming = (delen: readonly Html[]): Html =>
  html`${delen.map((deel, i) => html`${i === 0 ? "" : ", "}${deel}`)}`;
