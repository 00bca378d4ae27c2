import type { Aanmelding } from "#domain/aanmelding/aanmelding.ts";
import { dagenTussen, plusDagen, weekdag, type Datum } from "#domain/kalender/datum.ts";
import type { Door } from "#domain/rollen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";

/** How an example traject is written down: what somebody did, and how many days ago. */
export type Regel = readonly [dagenGeleden: number, wie: Wie, gebeurtenis: string, gegevens?: Gegevens];

type Gegevens = Readonly<Record<string, unknown>>;

/** "za" is the zorgarrangeur of the traject, "school" whoever applied. */
type Wie = "school" | "pl" | "za" | `za-0${number}` | `partner-${number}`;

export interface Scenario {
  /** Id of its gebeurtenissen, so that a repeat is the same one. */
  readonly id: string;
  /** The state in which it is to be found, in the word of `lijst`. */
  readonly eindigt: string;
  readonly za: string;
  readonly regels: readonly Regel[];
  /** How many of the last ones are sent by themselves, once the letters of all before went: they change whom those go to. */
  readonly later: number;
}

export const scenario = (
  id: string,
  eindigt: string,
  regels: readonly Regel[],
  { za = "za-03", later = 0 }: { readonly za?: string; readonly later?: number } = {},
): Scenario => ({ id, eindigt, za, later, regels: regels.toSorted(([een], [ander]) => ander - een) });

/** Days are told from today, on which nobody can know when it is run. Nobody works in a weekend. */
export interface Dagen {
  readonly geleden: (dagen: number) => Datum;
  readonly over: (dagen: number) => Datum;
  /** How many days ago `datum` was: for what lies in a subsidieperiode that is over. */
  readonly sinds: (datum: Datum) => number;
}

export const dagenVan = (vandaag: Datum): Dagen => ({
  geleden: (dagen) => {
    const dag = plusDagen(vandaag, -dagen);
    return plusDagen(dag, -WEEKEND[weekdag(dag)]!.terug);
  },
  over: (dagen) => {
    const dag = plusDagen(vandaag, dagen);
    return plusDagen(dag, WEEKEND[weekdag(dag)]!.verder);
  },
  sinds: (datum) => dagenTussen(datum, vandaag),
});

const WERKDAG = { terug: 0, verder: 0 };
const WEEKEND = [
  { terug: 2, verder: 1 },
  ...Array.from({ length: 5 }, () => WERKDAG),
  { terug: 1, verder: 2 },
] as const;

/** As it is sent in. */
export const inzendingenVan = ({ id, za, regels }: Scenario, { geleden }: Dagen): Inzending[] =>
  regels.map(([dagen, wie, type, gegevens = {}], i) => ({
    id: `voorbeeld-${id}-${i + 1}`,
    type,
    gegevens: { ...gegevens },
    door: doorVan(wie, za),
    gebeurdOp: geleden(dagen),
  }));

function doorVan(wie: Wie, za: string): Door {
  if (wie === "pl") return { rol: "projectleider", id: "pl-1" };
  if (wie === "school") return { rol: "aanvrager", id: "partner-1" };
  if (wie.startsWith("partner")) return { rol: "partner", id: wie };
  return { rol: "zorgarrangeur", id: wie === "za" ? za : wie };
}

/** An aanmelding that came in so many days ago. */
export const ingediend = (dagen: number, aanmelding: Aanmelding): Regel => [
  dagen,
  "school",
  "aanmelding.ingediend",
  aanmelding,
];
