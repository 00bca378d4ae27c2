import { html } from "hono/html";
import { notities } from "#domain/beeld/notities.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { dag, tel } from "./woorden.ts";

/** What people wrote down beside everything else, the last first. */
export function notitieblok(regels: readonly Journaalregel[]): Inhoud | null {
  const alle = notities(regels).toReversed();
  return alle.length === 0
    ? null
    : {
        kort: tel(alle.length, "notitie", "notities"),
        deel: tabel({
          onder: "notities",
          klasse: "termijnen",
          koppen: ["Notitie", "Door", "Dag"],
          rijen: alle.map(({ tekst, door, op }) => [
            html`<span class="getypt">${tekst}</span>`,
            html`${door}`,
            html`${dag(op)}`,
          ]),
        }),
      };
}
