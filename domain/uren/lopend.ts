import type { Datum } from "../kalender/datum.ts";
import { urenbudget, type Nazorg, type Urenstand } from "../traject/urenstand.ts";
import { type Dossier } from "../traject/dossier.ts";

/** Two pots of hours: those of the traject itself, and those of the nazorg. */
export const POTTEN = ["traject", "nazorg"] as const;
export type Pot = (typeof POTTEN)[number];

export interface UrenInPot extends Urenstand {
  readonly pot: Pot;
  readonly budget: number;
  readonly gestartOp: Datum | null;
}

export const urenIn = (dossier: Dossier, pot: Pot): UrenInPot =>
  pot === "nazorg" && dossier.nazorg !== null
    ? { ...dossier.nazorg, pot, budget: dossier.nazorg.uren }
    : { ...dossier.uren, pot: "traject", budget: urenbudget(dossier) ?? 0, gestartOp: dossier.gestartOp };

const lopendePot = ({ nazorg }: Dossier): Pot => (nazorg?.loopt === true ? "nazorg" : "traject");

/** Which hours run now, and what for. */
export const lopendeUren = (dossier: Dossier): UrenInPot => urenIn(dossier, lopendePot(dossier));

/** What is left of those; over the budget there is nothing more to do. */
export function urenOver(dossier: Dossier): number {
  const { budget, geboekt } = lopendeUren(dossier);
  return Math.max(0, budget - geboekt);
}

/** From which pot is paid what was done on `dag`: hours are often booked after it. */
export const potOp = (dossier: Dossier, dag: Datum): Pot =>
  dossier.nazorg !== null && nazorgen(dossier.nazorg).some((een) => isIn(een, dag, dossier.heropendOp))
    ? "nazorg"
    : "traject";

/** Whether a day of work may belong to the other pot as well: on the day on which one ended, the other began. */
export const isGrensdag = ({ nazorg }: Dossier, dag: Datum): boolean =>
  nazorg !== null && nazorgen(nazorg).some(({ van, tot }) => dag === van || dag === tot);

/** Nothing can be booked there without a reason: what the hours were given for is over. */
export const isDicht = (dossier: Dossier, pot: Pot): boolean => dossier.afgesloten || pot !== lopendePot(dossier);

/** From and including which day, to and including which day; null: not known, or not yet. */
interface Nazorgtijd {
  readonly van: Datum | null;
  readonly tot: Datum | null;
  readonly loopt: boolean;
}

const nazorgen = ({ eerder = [], gestartOp: van, afgerondOp = null, loopt }: Nazorg): readonly Nazorgtijd[] => [
  ...eerder.map((een) => ({ ...een, loopt: false })),
  { van, tot: loopt ? null : afgerondOp, loopt },
];

const isIn = ({ van, tot, loopt }: Nazorgtijd, dag: Datum, heropendOp: Datum | undefined): boolean =>
  (van === null || dag >= van) &&
  // The day on which it ended is the traject's again when that went on.
  (loopt || (tot !== null && (heropendOp === tot ? dag < tot : dag <= tot)));
