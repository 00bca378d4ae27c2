import { nee } from "../definitie.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { meedoend, namenIn, partnerMet } from "../../traject/partnerschap.ts";
import type { Weigering } from "../../weigering.ts";

/** Null for who takes part now. */
export const doetNietMee = (dossier: Dossier, partner: string): Weigering | null =>
  meedoend(dossier).some(({ nummer }) => nummer === partner) ? null : onbekend(dossier, partner);

/** Null for who takes part, or did. */
export const bestaatNiet = (dossier: Dossier, partner: string): Weigering | null =>
  partnerMet(dossier, partner) === undefined ? onbekend(dossier, partner) : null;

const onbekend = (dossier: Dossier, partner: string): Weigering =>
  nee(
    "partner.onbekend",
    `${namenIn(dossier)(partner)} doet niet mee in dit traject. Wie wel: ${meedoend(dossier)
      .map(({ nummer, naam }) => `${nummer} is ${naam}`)
      .join(", ")}.`,
  );
