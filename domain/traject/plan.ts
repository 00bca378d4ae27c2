import type { Contactpersoon } from "../aanmelding/aanmelding.ts";
import type { Datum } from "../kalender/datum.ts";

/** What was agreed at the start of a traject about its way and its end, and what came of that since [E 3.4, 4.4, 4.5]. */
export interface Plan {
  /** What the school may expect, and what is expected of it. */
  readonly verwachtingen: string | null;
  /** Where the school stands in a year. */
  readonly stip: string | null;
  /** The day on which the traject is to end. */
  readonly einde: Datum | null;
  /** The day on which that was agreed. */
  readonly eindeSinds: Datum | null;
  /** The goals of stap 5. */
  readonly doelen: readonly Doel[];
  readonly piketpaaltjes: readonly Voornemen[];
  /** What the school goes on with by itself. */
  readonly vervolgstappen: readonly Voornemen[];
  /** Who in the school can take the work over afterwards; takes part in all activities [E 4.4]. */
  readonly kwaliteitsmedewerker: Contactpersoon | null;
  /** Who speaks for the bestuur [E 4.4]. */
  readonly bestuurscontact: Contactpersoon | null;
}

/** What somebody is to do by a day. */
export interface Voornemen {
  /** By what everything refers to it: "piketpaaltje-2". */
  readonly nummer: string;
  readonly wat: string;
  /** A partner by its number, or whoever was named. */
  readonly wie: string;
  readonly uiterlijk: Datum;
  readonly gehaaldOp: Datum | null;
  /** The last day on which its partner told that it does not go as was agreed; gone once it is moved or goes well. */
  readonly gaatNietSinds?: Datum;
}

export interface Doel {
  /** "doel-2". */
  readonly nummer: string;
  readonly doel: string;
  /** By what one sees that it is reached. */
  readonly maat: string;
  readonly uiterlijk: Datum;
  readonly wie: string;
  /** Null as long as nobody judged it. */
  readonly bereikt: Bereikt | null;
  readonly toelichting: string | null;
}

export const BEREIKT = ["ja", "deels", "nee"] as const;
export type Bereikt = (typeof BEREIKT)[number];

export const BEREIKT_IN_WOORDEN: Readonly<Record<Bereikt, string>> = {
  ja: "bereikt",
  deels: "voor een deel bereikt",
  nee: "niet bereikt",
};

export const LEEG_PLAN: Plan = {
  verwachtingen: null,
  stip: null,
  einde: null,
  eindeSinds: null,
  doelen: [],
  piketpaaltjes: [],
  vervolgstappen: [],
  kwaliteitsmedewerker: null,
  bestuurscontact: null,
};

export const isOpen = ({ gehaaldOp }: Voornemen): boolean => gehaaldOp === null;
