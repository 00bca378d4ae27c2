import { op, type Tabelbeeld } from "./tabelbeeld.ts";
import type { Tabellen } from "./tabellen.ts";
import { hoofdletter, inTrajecten } from "./tabeltekst.ts";

const SLEUTEL = "afwijkingen van het stappenplan";

/** Where the stappenplan was departed from; nothing where it never was. */
export function afgeweken({ [SLEUTEL]: telling }: Tabellen): Tabelbeeld[] {
  if (telling === undefined) return [];
  const { trajecten, per } = telling;
  return [
    {
      id: "afwijkingen",
      titel: "Afwijkingen van het stappenplan",
      uitleg: `${inTrajecten(trajecten)} De reden staat in de tijdlijn.`,
      koppen: ["Bij", "Aantal"],
      rijen: Object.keys(per).map((bij) => ({ naam: hoofdletter(bij), cellen: [op(SLEUTEL, "per", bij)] })),
    },
  ];
}
