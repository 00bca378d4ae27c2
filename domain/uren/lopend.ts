import type { Datum } from "../kalender/datum.ts";
import { urenbudget, type Dossier, type Urenstand } from "../traject/dossier.ts";

/** Which hours run now, and what for: those of the nazorg while that runs, else those of the traject itself. */
export interface LopendeUren extends Urenstand {
  readonly pot: Pot;
  readonly budget: number;
  readonly gestartOp: Datum | null;
}

export type Pot = "traject" | "nazorg";

export const lopendeUren = (dossier: Dossier): LopendeUren =>
  dossier.nazorg?.loopt === true
    ? { ...dossier.nazorg, pot: "nazorg", budget: dossier.nazorg.uren }
    : { ...dossier.uren, pot: "traject", budget: urenbudget(dossier) ?? 0, gestartOp: dossier.gestartOp };
