import type { Periode } from "../aanmelding/regels.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Boekhouding } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { periodeGeopend } from "./feiten/periode-geopend.ts";
import { periodeGewijzigd } from "./feiten/periode-gewijzigd.ts";

/** Before anything else: what the books begin with stands in the journaal by value. */
export const opent = ({ regels, kalender }: Boekhouding): Uitkomst<readonly Feit[]> =>
  gelukt([periodeGeopend.maak({ regels, kalender })]);

/** Only from what somebody has seen; who has a place keeps it. */
export function wijzig(b: Boekhouding, regels: Periode): Uitkomst<readonly Feit[]> {
  if (regels.id !== b.regels.id) return geweigerd("periode.anders", "Deze regels zijn van een andere subsidieperiode.");
  if (regels.hash === b.regels.hash) return gelukt([]);
  if (regels.versie !== b.regels.versie + 1)
    return geweigerd(
      "periode.versie",
      `De regels zijn intussen gewijzigd (versie ${b.regels.versie}). Bekijk ze eerst opnieuw.`,
    );
  // Another period could hand them out again.
  for (const jaar of Object.keys(b.uitgegeven).map(Number))
    if (!regels.nummerjaren.includes(jaar))
      return geweigerd(
        "periode.jaar-in-gebruik",
        `${b.regels.naam} heeft al nummers van ${jaar} uitgegeven. Dat jaar blijft bij deze periode.`,
        "nummerjaren",
      );
  return gelukt([periodeGewijzigd.maak({ regels })]);
}
