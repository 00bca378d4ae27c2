import type { Datum } from "../kalender/datum.ts";
import type { Verlenging } from "./verlenging.ts";

export interface Urenstand {
  readonly geboekt: number;
  /** Hours per zorgarrangeur, day and fase ("za|JJJJ-MM-DD|1"; nazorg has no fasen), for the bound of 24 a day, corrections and the forecast. */
  readonly perDag: Readonly<Record<string, number>>;
}

/** Its hours are counted apart from those of the traject itself. */
export interface Nazorg extends Urenstand {
  readonly uren: number;
  readonly gestartOp: Datum | null;
  readonly loopt: boolean;
  readonly afgerondOp?: Datum | null;
  /** When it ran before, if it began anew; both days included. */
  readonly eerder?: readonly { readonly van: Datum | null; readonly tot: Datum | null }[];
}

/** Hours granted with every toegekende verlenging added; null while nothing was granted. */
export function urenbudget(dossier: {
  readonly urenToegekend: number | null;
  readonly verlengingen: readonly Verlenging[];
}): number | null {
  if (dossier.urenToegekend === null) return null;
  return dossier.verlengingen.reduce(
    (som, v) => som + (v.besluit === "toegekend" ? (v.uren ?? 0) : 0),
    dossier.urenToegekend,
  );
}
