import type { Gekozenreden } from "../verantwoording/gekozenreden.ts";
import type { Datum } from "../kalender/datum.ts";

export interface Verlenging {
  readonly gevraagdOp: Datum | null;
  readonly reden: string;
  readonly besluit: "toegekend" | "afgewezen" | "ingetrokken" | null;
  readonly beslotenOp: Datum | null;
  readonly uren: number | null;
  /** Why it was refused, of the reasons of the period. */
  readonly gekozen?: readonly Gekozenreden[];
  /** The day first promised for the decision; absent where none was promised. */
  readonly beloofdOp?: Datum;
}

/** The verlenging that waits for a decision, if any. */
export const openVerlenging = (dossier: { readonly verlengingen: readonly Verlenging[] }): Verlenging | undefined =>
  dossier.verlengingen.find((verlenging) => verlenging.besluit === null);
