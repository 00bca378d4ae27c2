import { dagenTussen, type Datum } from "#domain/kalender/datum.ts";

/** "over 5 dagen", "vandaag", "3 dagen te laat". */
export function afstand(op: Datum, vandaag: Datum): { readonly tekst: string; readonly teLaat: boolean } {
  const dagen = dagenTussen(vandaag, op);
  if (dagen === 0) return { tekst: "vandaag", teLaat: false };
  if (dagen === 1) return { tekst: "morgen", teLaat: false };
  if (dagen > 1) return { tekst: `over ${dagen} dagen`, teLaat: false };
  return { tekst: dagen === -1 ? "1 dag te laat" : `${-dagen} dagen te laat`, teLaat: true };
}
