import { nee } from "../definitie.ts";
import { vervolgVan } from "../plan/vervolg-van.ts";
import { bestaatNiet } from "../partner/doet-mee.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { namenIn } from "../../traject/partnerschap.ts";

export const geenAfspraak = (dossier: Dossier, partner: string) =>
  dossier.borging.some((afspraak) => afspraak.partner === partner) || vervolgVan(dossier, partner).length > 0
    ? null
    : (bestaatNiet(dossier, partner) ??
      nee("borging.onbekend", `Met ${namenIn(dossier)(partner)} is geen borgingsafspraak vastgelegd.`));
