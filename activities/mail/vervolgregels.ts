import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { zonderPunt } from "#domain/tekst/een-punt.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { isOpen, type Voornemen } from "#domain/traject/plan.ts";

/** How letters of day `op` tell what is still to be done, by whom and by when: a day that was over then is not named as one to come. */
export const vervolgregels = (
  dossier: Dossier,
  op: Datum | null,
  welke: readonly Voornemen[] = dossier.plan.vervolgstappen,
): readonly string[] =>
  welke.filter(isOpen).map(({ wat, wie, uiterlijk }) => {
    const wanneer = op !== null && uiterlijk < op ? "dit zou nu klaar zijn" : `uiterlijk ${inWoorden(uiterlijk)}`;
    return `${zonderPunt(wat)} (${zonderPunt(namenIn(dossier)(wie))}, ${wanneer})`;
  });
