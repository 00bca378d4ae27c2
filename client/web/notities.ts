import { html } from "hono/html";
import { notities } from "#domain/beeld/notities.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { laatste, type Gekozen } from "./tijdlijn.ts";
import { dag, tel } from "./woorden.ts";

/** What people wrote down beside everything else, the last first. */
export function notitieblok(regels: readonly Journaalregel[], { heel }: Pick<Gekozen, "heel">): Inhoud | null {
  const alle = notities(regels);
  const { deel, rest } = laatste(alle, { id: "notities", meer: "notities", heel });
  return alle.length === 0
    ? null
    : {
        kort: tel(alle.length, "notitie", "notities"),
        deel: html`${tabel({
          onder: "notities",
          klasse: "termijnen",
          koppen: ["Notitie", "Door", "Dag"],
          rijen: deel
            .toReversed()
            .map(({ tekst, door, op }) => [
              html`<span class="getypt">${tekst}</span>`,
              html`${door}`,
              html`${dag(op)}`,
            ]),
        })}
        ${rest}`,
      };
}
