import type { Datum } from "../kalender/datum.ts";

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
}
