import { platteTabel } from "./platte-tabel.ts";
import type { Tabellen } from "./tabellen.ts";
import { hoofdletter, inTrajecten, met } from "./tabeltekst.ts";

/** Where the stappenplan was departed from, for a reader; nothing where it never was. */
export function afgeweken({ "afwijkingen van het stappenplan": telling }: Tabellen): string[] {
  if (telling === undefined) return [];
  const { trajecten, per } = telling;
  return [
    met(
      "Afwijkingen van het stappenplan",
      `${inTrajecten(trajecten)} De reden staat in de tijdlijn.`,
      platteTabel(
        ["Bij", "Aantal"],
        Object.entries(per).map(([bij, n]) => [hoofdletter(bij), n]),
      ),
    ),
  ];
}
