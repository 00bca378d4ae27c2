import { html } from "hono/html";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { dag, tel } from "./woorden.ts";

/** What people wrote down beside everything else, the last first. */
export function notities(regels: readonly Journaalregel[]): Inhoud | null {
  const alle = regels.filter(({ type }) => type === "notitie.toegevoegd").toReversed();
  return alle.length === 0
    ? null
    : {
        kort: tel(alle.length, "notitie", "notities"),
        deel: tabel({
          onder: "notities",
          klasse: "termijnen",
          koppen: ["Notitie", "Door", "Dag"],
          rijen: alle.map(({ gegevens, door, gebeurdOp }) => [
            html`<span class="getypt">${gegevens["tekst"] as string}</span>`,
            html`${door.id}`,
            html`${dag(gebeurdOp)}`,
          ]),
        }),
      };
}
