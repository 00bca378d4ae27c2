import { inUren } from "../getal.ts";
import { inWoorden, maandagVan, plusDagen, type Datum } from "../kalender/datum.ts";

/** A week of hours as a grid: rows of what was worked on, columns of days. A cell says how many hours there are to be, so what is recorded is the difference. */

/** From Monday to Sunday. */
export const weekVan = (dag: Datum): readonly Datum[] =>
  [0, 1, 2, 3, 4, 5, 6].map((verder) => plusDagen(maandagVan(dag), verder));

export interface Weekcel {
  readonly dag: Datum;
  /** That were booked when the week was opened. */
  readonly was: number;
  readonly wordt: number;
}

export interface Weekrij {
  readonly cellen: readonly Weekcel[];
  readonly activiteit: string;
  /** Why hours come off, or are booked where that asks for a reason. */
  readonly reden: string | null;
}

export interface Urendaad {
  readonly type: "uren.geboekt" | "uren.gecorrigeerd";
  readonly dag: Datum;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** What makes of the row what it is to be; what comes off goes first, so that hours can move to another day when the budget is full. */
export function dadenVan({ cellen, activiteit, reden }: Weekrij): readonly Urendaad[] {
  const waarom = reden === null ? {} : { reden };
  return [
    ...cellen
      .filter(({ was, wordt }) => wordt < was)
      .map(({ dag, was, wordt }) => ({
        type: "uren.gecorrigeerd" as const,
        dag,
        gegevens: { datum: dag, uren: was - wordt, ...waarom },
      })),
    ...cellen
      .filter(({ was, wordt }) => wordt > was)
      .map(({ dag, was, wordt }) => ({
        type: "uren.geboekt" as const,
        dag,
        gegevens: { datum: dag, uren: wordt - was, activiteit, ...waarom },
      })),
  ];
}

export const isVeranderd = ({ cellen }: Pick<Weekrij, "cellen">): boolean =>
  cellen.some(({ was, wordt }) => was !== wordt);

const UREN_IN_EEN_DAG = 24;

/** Why these hours of one person can't all be of one day, by day. A traject knows only its own. */
export function teVeelOpEenDag(rijen: readonly Pick<Weekrij, "cellen">[]): ReadonlyMap<Datum, string> {
  const perDag = new Map<Datum, number>();
  for (const { dag, wordt } of rijen.flatMap(({ cellen }) => cellen)) perDag.set(dag, (perDag.get(dag) ?? 0) + wordt);
  return new Map(
    [...perDag]
      .filter(([, uren]) => uren > UREN_IN_EEN_DAG)
      .map(([dag, uren]) => [
        dag,
        `Op ${inWoorden(dag)} zou u in alle rijen samen ${inUren(uren)} werken; een dag heeft er ${UREN_IN_EEN_DAG}.`,
      ]),
  );
}
