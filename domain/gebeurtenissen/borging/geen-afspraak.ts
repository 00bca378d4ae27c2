import { nee } from "../definitie.ts";
import type { Dossier } from "../../traject/dossier.ts";

export const geenAfspraak = (dossier: Dossier, partner: string) =>
  dossier.borging.some((afspraak) => afspraak.partner === partner)
    ? null
    : nee("borging.onbekend", `Met ${partner} is geen borgingsafspraak vastgelegd.`);
