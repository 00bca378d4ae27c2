import type { Gekozenreden } from "../verantwoording/gekozenreden.ts";
import { type Datum, dagenTussen } from "../kalender/datum.ts";

export const BESLUITSOORTEN = ["toegekend", "afgewezen", "verwezen", "consultatie"] as const;
export type Besluitsoort = (typeof BESLUITSOORTEN)[number];

export interface Besluit {
  readonly soort: Besluitsoort;
  readonly op: Datum | null;
  readonly redenen: readonly string[];
  /** Of a refusal: the reasons of the period that were chosen; absent where a register tells of it. */
  readonly gekozen?: readonly Gekozenreden[];
  readonly toelichting: string;
  /** The day first promised for it; absent where none was promised. */
  readonly beloofdOp?: Datum;
}

/** A place out of turn, which is for the projectleider to give [A]. */
export interface BuitenVolgorde {
  /** Null where only its place tells of it. */
  readonly op: Datum | null;
  readonly reden: string | null;
  /** The nummers of who waited in front of it; nobody as long as it has no place. */
  readonly voorbij: readonly string[];
}

/** A new date for a decision that did not come in time, told to the aanvrager (in the shape of Awb 4:14). */
export interface Uitstel {
  readonly op: Datum;
  readonly tot: Datum;
  readonly reden: string;
  /** The day that was first promised; absent where none was. */
  readonly beloofdOp?: Datum;
}

/** Days that a decision came after the day first promised; null where none was promised, or it is not there yet. */
export const dagenTeLaat = (beloofdOp: Datum | undefined, beslotenOp: Datum | null): number | null =>
  beloofdOp === undefined || beslotenOp === null ? null : Math.max(0, dagenTussen(beloofdOp, beslotenOp));
