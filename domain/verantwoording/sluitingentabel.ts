import { op, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Tabellen } from "./tabellen.ts";
import { hoofdletter, inTrajecten } from "./tabeltekst.ts";

const SLEUTEL = "gesloten zonder";

/** What was missing where a traject was closed; nothing where nothing was. */
export function geslotenZonder({ [SLEUTEL]: telling }: Tabellen): Tabelbeeld[] {
  if (telling === undefined) return [];
  const { trajecten, zonder } = telling;
  return [
    {
      id: "gesloten-zonder",
      titel: "Gesloten zonder afspraken, stappen of vervolg",
      uitleg: `${inTrajecten(trajecten)} De reden staat in de tijdlijn.`,
      koppen: ["Zonder", "Aantal"],
      rijen: Object.keys(zonder).map((punt) => ({ naam: hoofdletter(punt), cellen: [op(SLEUTEL, "zonder", punt)] })),
    },
  ];
}
