import { platteTabel } from "./platte-tabel.ts";
import type { Tabellen } from "./tabellen.ts";
import { hoofdletter, inTrajecten, met } from "./tabeltekst.ts";

/** What was missing where a traject was closed, for a reader; nothing where nothing was. */
export function geslotenZonder({ "gesloten zonder": telling }: Tabellen): string[] {
  if (telling === undefined) return [];
  const { trajecten, zonder } = telling;
  return [
    met(
      "Gesloten zonder afspraken, stappen of vervolg",
      `${inTrajecten(trajecten)} De reden staat in de tijdlijn.`,
      platteTabel(
        ["Zonder", "Aantal"],
        Object.entries(zonder).map(([punt, n]) => [hoofdletter(punt), n]),
      ),
    ),
  ];
}
