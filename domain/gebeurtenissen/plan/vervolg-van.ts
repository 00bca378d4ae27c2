import { aanvragers } from "../aanmelding/aanvragers.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { meedoend } from "../../traject/partnerschap.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import { isOpen, type Voornemen } from "../../traject/plan.ts";

/** Who is asked after it. */
export const vervolgpartners = (dossier: Dossier): readonly Partnernummer[] => [
  ...new Set(dossier.plan.vervolgstappen.filter(isOpen).flatMap((stap) => wieVertelt(dossier, stap) ?? [])),
];

/** What this partner is still to do of how it goes on; what is no partner's is the aanvrager's to tell of. */
export const vervolgVan = (dossier: Dossier, partner: string): readonly Voornemen[] =>
  dossier.plan.vervolgstappen.filter((stap) => isOpen(stap) && wieVertelt(dossier, stap) === partner);

const wieVertelt = (dossier: Dossier, { wie }: Voornemen): Partnernummer | undefined =>
  meedoend(dossier).find(({ nummer }) => nummer === wie)?.nummer ?? aanvragers(dossier)[0];
