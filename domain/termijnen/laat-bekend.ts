import type { Datum } from "../kalender/datum.ts";
import { termijnen } from "../termijnen.ts";
import type { Dossier } from "../traject/dossier.ts";
import { termijnsleutel, uitRegister } from "./termijn.ts";

interface Stand {
  readonly dossier: Dossier;
  readonly staatpad: string;
}

/**
 * The dossier after a gebeurtenis that was recorded on `dag`, with the terms of which more than one rung had passed by the time anyone could
 * know: an aanmelding entered weeks late, a date that was corrected. Their rungs are then taken together (termijn.ts). A term that was known
 * and whose rungs passed while the clock stood still is not among them: each of those is told, once and in order.
 */
export function metLaatBekend(voor: Stand, na: Stand, dag: Datum): Dossier {
  const nieuw = termijnen(na.dossier, na.staatpad)
    .filter(
      (termijn) => termijn.momenten.filter(({ op }) => op <= dag).length >= (uitRegister(na.dossier, termijn) ? 1 : 2),
    )
    .map(termijnsleutel);
  if (nieuw.length === 0) return na.dossier;
  const bekend = new Set(termijnen(voor.dossier, voor.staatpad).map(termijnsleutel));
  const laat = nieuw.filter((sleutel) => !bekend.has(sleutel) && na.dossier.laatBekend[sleutel] === undefined);
  return laat.length === 0
    ? na.dossier
    : {
        ...na.dossier,
        laatBekend: { ...na.dossier.laatBekend, ...Object.fromEntries(laat.map((sleutel) => [sleutel, dag])) },
      };
}
