import { nee } from "../definitie.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { type Partnerschap, meedoend, namenIn, partnerMet } from "../../traject/partnerschap.ts";
import type { Weigering } from "../../weigering.ts";

/** Null for who takes part now. */
export const doetNietMee = (dossier: Dossier, partner: string): Weigering | null =>
  meedoend(dossier).some(({ nummer }) => nummer === partner) ? null : onbekend(dossier, partner);

/** Null for who takes part, or did. */
export const bestaatNiet = (dossier: Dossier, partner: string): Weigering | null =>
  partnerMet(dossier, partner) === undefined ? onbekend(dossier, partner) : null;

/** The numbers to choose from. */
export const wieMeedoen = (dossier: Pick<Dossier, "partners">): string => `Wie wel: ${genummerd(meedoend(dossier))}.`;

/** "partner-1 is De Wissel, partner-2 is Gemeente Breda" */
export const genummerd = (partners: readonly Pick<Partnerschap, "nummer" | "naam">[]): string =>
  partners.map(({ nummer, naam }) => `${nummer} is ${naam}`).join(", ");

const onbekend = (dossier: Dossier, partner: string): Weigering =>
  nee("partner.onbekend", `${namenIn(dossier)(partner)} doet niet mee in dit traject. ${wieMeedoen(dossier)}`);
