import type { Datum } from "../kalender/datum.ts";
import type { Gekozenreden, Redensoort } from "./gekozenreden.ts";
import type { Afwijking } from "../traject/afwijking.ts";
import type { Plek } from "../organisaties/plek.ts";
import type { Sluitpunt } from "../traject/slotafwijking.ts";
import type { Fasenummer } from "../traject/fasenummer.ts";

export const SOORTEN = ["OPDC", "SBO", "schakelvoorziening", "(V)SO", "SWV", "PO", "VO"] as const;
export type Soort = (typeof SOORTEN)[number];

export const ONDERWIJSTYPEN = [
  "niet bekend",
  "cluster 1",
  "cluster 2",
  "cluster 3",
  "cluster 4",
  "OPDC",
  "PO",
  "SBO",
  "schakelvoorziening",
  "SWV",
  "VO",
] as const;
export type Onderwijstype = (typeof ONDERWIJSTYPEN)[number];

export const REGIOS = ["Landelijk", "Midden", "Noord", "Oost", "West", "Zuid"] as const;
export type Regio = (typeof REGIOS)[number];

/** The core question of an aanvraag [E 3.1, appendix q5]. */
export const KERNVRAGEN = [
  "kennisdeling",
  "zorg in school inzichtelijk maken",
  "lokale of regionale gesprekken activeren",
  "netwerk voor collectieve afspraken inzichtelijk maken",
  "anders",
] as const;
export type Kernvraag = (typeof KERNVRAGEN)[number];

export const OORDELEN = ["goed", "onvoldoende", "voldoende", "onbekend", "stopgezet"] as const;
export type Oordeel = (typeof OORDELEN)[number];

export const VORMEN = ["kort", "middellang", "lang"] as const;

/**
 * What the verantwoording needs to know of one aanvraag, as the journaal tells it.
 * Null means: not recorded. Dates are days in Amsterdam, `uren` is hours.
 */
export interface Aanvraag {
  readonly nummer: string;
  /** Under whose rules it is kept; absent in a register. */
  readonly subsidieperiode?: string;
  readonly ontvangenOp: Datum | null;
  readonly soort: Soort;
  readonly onderwijstypen: readonly Onderwijstype[];
  readonly regio: Regio;
  /** Null while nobody has decided; verwezen counts as afgewezen in the report [E table 3.1]. */
  readonly besluit: "toegekend" | "afgewezen" | null;
  readonly beslotenOp: Datum | null;
  readonly vorm: string | null;
  /** Hours granted, verlengingen included. */
  readonly uren: number | null;
  readonly verlengingen: readonly { readonly besluit: "toegekend" | "afgewezen" | null }[];
  readonly gestartOp: Datum | null;
  /** It ended before its start; of what a register stopped nobody knows. */
  readonly nooitBegonnen: boolean;
  readonly afgerondOp: Datum | null;
  readonly oordeel: Oordeel | null;
  /** Where the stappenplan was departed from, each time; absent where it never was. */
  readonly afwijkingen?: readonly Afwijking["bij"][];
  /** Who applied, and the schools that they applied for. */
  readonly organisaties: readonly Pick<Plek, "plek" | "rol" | "soort" | "naam">[];
  /** What it was closed without, with a reason; left out: nothing. */
  readonly geslotenZonder?: readonly Sluitpunt[];
  /** What was spent; absent where nobody knows: a register tells what was granted, not what was booked. */
  readonly besteed?: Besteed;
  /** How nazorg that was asked for was answered; absent: it was not asked for. */
  readonly nazorgvragen?: readonly ("toegekend" | "afgewezen" | "ingetrokken" | null)[];
  /** Why something was refused or did not succeed, where it was chosen from the list of the period; absent where nothing was. */
  readonly redenen?: Readonly<Partial<Record<Redensoort, readonly Gekozenreden[]>>>;
  /** How many it passed over to get its place; absent where it was its turn. */
  readonly buitenVolgorde?: number;
  /** Absent where nothing held it up. Days. */
  readonly vertraging?: {
    /** Of the contactpersoon, by party. */
    readonly wissels: Readonly<Record<string, number>>;
    readonly zonderContactpersoon: number;
    readonly gepauzeerd: number;
    readonly verloren: number;
  };
}

/** What hours are spent on. */
export const BESTEDINGEN = ["traject", "nazorg", "consultatie"] as const;
export type Besteding = (typeof BESTEDINGEN)[number];

/** Hours of an aanvraag [E 1.2 q12, q13]. */
export interface Besteed {
  /** Which partij applied. */
  readonly aanvrager: string | null;
  /** Each decision that gave hours; a consultatie is not given any beforehand. `op` null: nobody recorded the day. */
  readonly toegekend: readonly {
    readonly aan: Exclude<Besteding, "consultatie">;
    readonly op: Datum | null;
    readonly uren: number;
  }[];
  /** In the month in which they were worked. */
  readonly geboekt: readonly {
    readonly aan: Besteding;
    readonly za: string;
    /** "2026-03". */
    readonly maand: string;
    readonly uren: number;
    /** On which somebody worked on it (domain/uren/overzicht.ts). */
    readonly dagen: number;
  }[];
  /** Of the traject itself; absent where none of it stands in a fase. */
  readonly perFase?: Readonly<Partial<Record<Fasenummer, number>>>;
  /** What was planned of it; absent where nobody did. */
  readonly planPerFase?: Readonly<Record<Fasenummer, number>>;
  /** How often more was given or booked than the rules allow, by afwijking. */
  readonly afwijkingen: number;
}
