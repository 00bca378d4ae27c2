import { AFGEWEKEN_BIJ, type Afwijking } from "../traject/afwijking.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { aantal, geteldPer } from "./tellen.ts";

/** How often was the stappenplan departed from? It is an aid and no mould [S]: many departures tell that it asks the wrong thing. */
export interface Afwijkingentelling {
  /** In which that happened. */
  readonly trajecten: number;
  readonly per: Readonly<Partial<Record<Afwijking["bij"], number>>>;
}

/** Null when there were none, as in a register. */
export function afwijkingen(toegekend: readonly Aanvraag[]): Afwijkingentelling | null {
  const alle = toegekend.flatMap((een) => een.afwijkingen ?? []);
  return alle.length === 0
    ? null
    : {
        trajecten: aantal(toegekend, (een) => (een.afwijkingen ?? []).length > 0),
        per: geteldPer(AFGEWEKEN_BIJ, (bij) => aantal(alle, (een) => een === bij)),
      };
}
