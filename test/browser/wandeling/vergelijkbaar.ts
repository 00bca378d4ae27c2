import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { zonderTijd } from "#test/support/proef.ts";

/**
 * What two journaals of the same acts have in common, by whatever way they were sent: all but ids, moments and hashes. What the system does because of
 * an act comes after it in any order, so each act stands with what followed, and a line that a letter tells of is named by its act.
 */
export function vergelijkbaar(regels: readonly Journaalregel[], school: string): unknown {
  const daden: Journaalregel[][] = [];
  for (const regel of regels)
    if (regel.door.rol !== "systeem" || daden.length === 0) daden.push([regel]);
    else daden.at(-1)!.push(regel);
  const naamVan = new Map(
    daden.flatMap((deel, i) => deel.map(({ volgnummer, type }) => [volgnummer, `${type} (${i + 1})`] as const)),
  );
  const kaal = (regel: Journaalregel): unknown => {
    const { id: _id, sleutel: _sleutel, volgnummer: _volgnummer, ...rest } = zonderTijd([regel])[0] as Journaalregel;
    const { bij } = rest.gegevens;
    const tekst = JSON.stringify({
      ...rest,
      ...(typeof bij === "number" ? { gegevens: { ...rest.gegevens, bij: naamVan.get(bij) } } : {}),
    })
      .replaceAll(rest.nummer, "NUMMER")
      .replaceAll(school, "SCHOOL")
      // Of a mail: the line it tells of, and what it says.
      .replaceAll(/<NUMMER\.\d+\.(\S+?)(?:\.[0-9a-f]{8})?@/g, "<$1@");
    return JSON.parse(tekst);
  };
  return daden.map(([daad, ...gevolgen]) => [
    kaal(daad!),
    ...gevolgen.map(kaal).toSorted((een, ander) => (JSON.stringify(een) < JSON.stringify(ander) ? -1 : 1)),
  ]);
}
