import { nee } from "../definitie.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { heeftEigen, namenIn, type Niveau } from "../../traject/partnerschap.ts";
import type { Weigering } from "../../weigering.ts";

/** Nobody of its own speaks for this partner on this level, so nobody can be followed up. */
export const geenNiveaucontact = (dossier: Dossier, partner: string, niveau: Niveau): Weigering | null =>
  heeftEigen(dossier, partner, niveau)
    ? null
    : nee(
        "niveaucontact.onbekend",
        `${namenIn(dossier)(partner)} heeft nog geen eigen contactpersoon voor het niveau ${niveau}. Benoem die eerst.`,
      );
