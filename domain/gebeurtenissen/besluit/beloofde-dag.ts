import type { Datum } from "../../kalender/datum.ts";
import { beslistermijn } from "../../termijnen/besluit.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** What a letter that promises the day of the decision must know: what was entered so late that the day is over, can't be promised any more. */
export function beloofdeDagParams(dossier: Dossier, vandaag: Datum): { teLaat?: true } {
  const besluit = beslistermijn(dossier);
  return besluit !== null && besluit.uiterlijk < vandaag ? { teLaat: true } : {};
}
