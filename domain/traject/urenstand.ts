import type { Datum } from "../kalender/datum.ts";
import type { Verlenging } from "./verlenging.ts";

export interface Urenstand {
  readonly geboekt: number;
  /** Hours per zorgarrangeur, day and fase ("za|JJJJ-MM-DD|1"; nazorg has no fasen), for the bound of 24 a day, corrections and the forecast. */
  readonly perDag: Readonly<Record<string, number>>;
}

/** A few hours of advice, without a traject [E 1.1.2]. */
export interface Consultatie {
  readonly za: string;
  readonly uren: number;
  readonly op: Datum;
}

/** Its hours are counted apart from those of the traject itself. */
export interface Nazorg extends Urenstand {
  readonly uren: number;
  readonly gestartOp: Datum | null;
  readonly loopt: boolean;
  readonly afgerondOp?: Datum | null;
  /** When it ran before, if it began anew; both days included. With the hours that it was given then. */
  readonly eerder?: readonly { readonly van: Datum | null; readonly tot: Datum | null; readonly uren: number }[];
}

/** What each nazorg was given, and on which day. */
export function nazorgtoekenningen({ uren, gestartOp, eerder = [] }: Nazorg) {
  const voorheen = eerder.map(({ van, uren: toen }) => ({ op: van, uren: toen }));
  return [...voorheen, { op: gestartOp, uren: uren - voorheen.reduce((som, een) => som + een.uren, 0) }];
}

/** Other hours than the rules allow, given or booked all the same, with the reason. */
export interface Urenafwijking {
  readonly bij: "toekenning" | "verlenging" | "nazorg" | "boeking";
  readonly op: Datum;
  readonly reden: string;
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
