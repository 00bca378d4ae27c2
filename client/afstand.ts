import { dagenTussen, type Datum } from "#domain/kalender/datum.ts";
import { hoeveelJaar } from "#domain/kalender/duur.ts";

/** "over 5 dagen", "vandaag", "3 dagen te laat". */
export function afstand(op: Datum, vandaag: Datum): { readonly tekst: string; readonly teLaat: boolean } {
  const dagen = dagenTussen(vandaag, op);
  if (dagen === 0) return { tekst: "vandaag", teLaat: false };
  if (dagen === 1) return { tekst: "morgen", teLaat: false };
  const jaren = hoeveelJaar(dagen);
  if (jaren !== null) return { tekst: `over ongeveer ${jaren} jaar`, teLaat: false };
  if (dagen > 1) return { tekst: `over ${dagen} dagen`, teLaat: false };
  return { tekst: dagen === -1 ? "1 dag te laat" : `${-dagen} dagen te laat`, teLaat: true };
}

/** Six weeks: what is further ahead than this and only comes then is not for now. */
const STRAKS = 42;

/** Of these nothing has to be done before their day is near; a decision is worked on from the first day of its term. */
const OP_DE_DAG: ReadonlySet<string> = new Set([
  "einde",
  "evaluatiemoment",
  "niveaucontact",
  "nazorg",
  "wachtlijst",
  "pauze",
]);

export const komtLater = (
  { soort, uiterlijk }: { readonly soort: string; readonly uiterlijk: Datum | null },
  vandaag: Datum,
): boolean => uiterlijk !== null && OP_DE_DAG.has(soort) && dagenTussen(vandaag, uiterlijk) > STRAKS;
