import { inWoorden } from "#domain/kalender/datum.ts";
import { zonderPunt } from "#domain/tekst/een-punt.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { isOpen, type Voornemen } from "#domain/traject/plan.ts";

/** How letters tell what is still to be done, by whom and by when. */
export const vervolgregels = (
  dossier: Dossier,
  welke: readonly Voornemen[] = dossier.plan.vervolgstappen,
): readonly string[] =>
  welke
    .filter(isOpen)
    .map(
      ({ wat, wie, uiterlijk }) =>
        `${zonderPunt(wat)} (${zonderPunt(namenIn(dossier)(wie))}, uiterlijk ${inWoorden(uiterlijk)})`,
    );
