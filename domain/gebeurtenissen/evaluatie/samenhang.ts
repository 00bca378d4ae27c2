import { nee } from "../definitie.ts";
import { gehoudenOp } from "./moment.ts";
import type { Bron } from "../../journaal/lijn.ts";
import type { Datum } from "../../kalender/datum.ts";
import { type Evaluatiemoment, openEvaluaties } from "../../traject/evaluatiemoment.ts";
import type { Weigering } from "../../weigering.ts";

/**
 * In coherence [S stap 5, 6]: beleid and bestuur judge what the uitvoerenden have seen. So before each of theirs, or on the same day, lies an
 * uitvoerend moment, and one of their own round: after the last moment that was held on their own level. Between beleid and bestuur the
 * sources set no order.
 */
export const heeftUitvoerend = (
  niveau: Evaluatiemoment["niveau"],
  dag: Datum,
  momenten: readonly Evaluatiemoment[],
  telt: (uitvoerend: Evaluatiemoment) => boolean,
): boolean => {
  if (niveau === "uitvoerend") return true;
  const laatst = momenten.reduce((na, e) => (e.niveau === niveau && gehoudenOp(e) > na ? gehoudenOp(e) : na), "");
  return momenten.some((e) => {
    const uitvoerendOp = gehoudenOp(e) || e.gepland;
    return e.niveau === "uitvoerend" && telt(e) && uitvoerendOp <= dag && uitvoerendOp > laatst;
  });
};

const zonderUitvoerend = (evaluaties: readonly Evaluatiemoment[]): string[] =>
  openEvaluaties({ evaluaties })
    .filter((m) => !heeftUitvoerend(m.niveau, m.gepland, evaluaties, ({ vervallen }) => vervallen === undefined))
    .map((m) => m.id);

const GEEN_SAMENHANG = nee(
  "evaluatie.samenhang",
  "Vóór ieder beleids- of bestuurlijk evaluatiemoment ligt een eigen uitvoerend moment, of het is op dezelfde dag.",
);

/** When moment `naam` would stand without, or leave another one without; what was so already holds nobody up. A register tells what was. */
export const verstoort = (
  naam: string,
  voor: readonly Evaluatiemoment[],
  na: readonly Evaluatiemoment[],
  bron: Bron | null,
): readonly Weigering[] => {
  const alZonder = zonderUitvoerend(voor);
  return bron === null && zonderUitvoerend(na).some((zonder) => zonder === naam || !alZonder.includes(zonder))
    ? [GEEN_SAMENHANG]
    : [];
};
