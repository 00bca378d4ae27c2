import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";
import { onder, type Boekhouding } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { nummersUitgegeven } from "./feiten/nummers-uitgegeven.ts";

/** The same key always gets the same number. */
export function geefNummers(b: Boekhouding, jaar: number, sleutels: readonly string[]): Uitkomst<readonly Feit[]> {
  if (!b.regels.nummerjaren.includes(jaar))
    return geweigerd("periode.jaar", `${b.regels.naam} geeft geen nummers uit voor ${jaar}.`);
  const laatste = b.uitgegeven[jaar] ?? 0;
  const uitgegeven = [...new Set(sleutels)]
    .filter((sleutel) => onder(b.sleutels, sleutel) === undefined)
    .map((sleutel, i) => ({ sleutel, nummer: alsNummer(jaar, laatste + 1 + i) }));
  if (uitgegeven.length === 0) return gelukt([]);
  return gelukt([nummersUitgegeven.maak({ jaar, van: laatste + 1, tot: laatste + uitgegeven.length, uitgegeven })]);
}

const alsNummer = (jaar: number, volgnummer: number): string =>
  `ZA-${String(jaar).padStart(4, "0")}-${String(volgnummer).padStart(3, "0")}`;
