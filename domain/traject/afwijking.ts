import type { Datum } from "../kalender/datum.ts";

/** What asks for something that may be departed from: the stappenplan is an aid and no mould [S]. */
export const AFGEWEKEN_BIJ = ["stap 4", "stap 5", "stap 6", "evaluatiemoment", "projectgroep"] as const;

export interface Afwijking {
  readonly bij: (typeof AFGEWEKEN_BIJ)[number];
  readonly reden: string;
  /** In the words in which it would have been refused. */
  readonly voorbijAan: readonly string[];
  readonly op: Datum;
}
