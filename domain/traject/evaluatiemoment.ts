import { type Datum, inWoorden } from "../kalender/datum.ts";
import type { Tijdvak } from "../kalender/tijdvak.ts";
import type { Partnernummer } from "./partnernummer.ts";

export interface Evaluatiemoment {
  readonly id: string;
  readonly niveau: "uitvoerend" | "beleid" | "bestuur";
  readonly gepland: Datum;
  /** Absent as long as nobody knows. */
  readonly tijd?: Tijdvak;
  readonly plaats?: string;
  readonly oordeel: "bestendigen" | "bijsturen" | "stoppen" | null;
  /** Absent until it was. */
  readonly gehoudenOp?: Datum;
  /** The partner that calls it, also when there is no zorgarrangeur any more; absent: the zorgarrangeur does [S, "Belangrijk"]. */
  readonly roept?: Partnernummer;
  readonly aanwezig?: {
    readonly partners?: readonly Partnernummer[] | undefined;
    readonly namen?: readonly string[] | undefined;
  };
  /** The day on which this date was set. */
  readonly sinds?: Datum;
  /** Changes that participants were told of since the first invitation, also when only one of them was. */
  readonly reeks?: number;
  /** Id of the gebeurtenis that called it off. */
  readonly vervallen?: string;
  /** And that was the end of the traject: it may have been held before that, and not recorded yet. */
  readonly bijEinde?: true;
}

/** "uitvoerend, 10 november 2026": how people know it; nobody chose its id to be read. */
export const momentInWoorden = ({ niveau, gepland }: Pick<Evaluatiemoment, "niveau" | "gepland">): string =>
  `${niveau}, ${inWoorden(gepland)}`;

/** In the order in which they are held; of one day as they were planned. */
export const opDag = (evaluaties: readonly Evaluatiemoment[]): readonly Evaluatiemoment[] =>
  evaluaties.toSorted((een, ander) => (dagVan(een) < dagVan(ander) ? -1 : dagVan(een) > dagVan(ander) ? 1 : 0));

const dagVan = ({ gehoudenOp, gepland }: Evaluatiemoment): Datum => gehoudenOp ?? gepland;

/** The evaluatiemomenten that still have to be held. */
export const openEvaluaties = ({
  evaluaties,
}: {
  readonly evaluaties: readonly Evaluatiemoment[];
}): readonly Evaluatiemoment[] =>
  evaluaties.filter((moment) => moment.oordeel === null && moment.vervallen === undefined);
