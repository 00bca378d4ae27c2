import { nee } from "../definitie.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { heeftEigen, meedoend, namenIn, type Niveau } from "../../traject/partnerschap.ts";
import type { Weigering } from "../../weigering.ts";

/** Of no partner, whichever is named. */
export const nergensNiveaucontact = (dossier: Dossier): Weigering | null =>
  meedoend(dossier).some(({ niveaus = {} }) => Object.keys(niveaus).length > 0)
    ? null
    : nee("niveaucontact.onbekend", "Geen partner heeft een eigen contactpersoon voor een niveau. Benoem die eerst.");

/** Nobody of its own speaks for this partner on this level, so nobody can be followed up. */
export const geenNiveaucontact = (dossier: Dossier, partner: string, niveau: Niveau): Weigering | null =>
  heeftEigen(dossier, partner, niveau)
    ? null
    : nee(
        "niveaucontact.onbekend",
        `${namenIn(dossier)(partner)} heeft nog geen eigen contactpersoon voor het niveau ${niveau}. Benoem die eerst.`,
      );
