import type { Datum } from "../kalender/datum.ts";
import type { Gekozenreden } from "../verantwoording/gekozenreden.ts";

/** Nazorg that the aanvrager asked for [E table 2.3]. */
export interface Nazorgvraag {
  readonly gevraagdOp: Datum;
  readonly reden: string;
  /** Hours that were asked for; null where no number was named. */
  readonly uren: number | null;
  readonly besluit: "toegekend" | "afgewezen" | "ingetrokken" | null;
  readonly beslotenOp: Datum | null;
  /** Why it was granted, rejected or withdrawn. */
  readonly waarom: string | null;
  /** Of a refusal: the reasons that were chosen. */
  readonly gekozen?: readonly Gekozenreden[];
  /** The day first promised for the decision. */
  readonly beloofdOp?: Datum;
}

/** The one that waits for a decision, if any. */
export const openNazorgvraag = (dossier: { readonly nazorgvragen: readonly Nazorgvraag[] }): Nazorgvraag | undefined =>
  dossier.nazorgvragen.find(({ besluit }) => besluit === null);
