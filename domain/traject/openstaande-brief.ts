import type { Datum } from "../kalender/datum.ts";
import type { Partnernummer } from "./partnernummer.ts";

/** The day on which it failed, and which order it was: the line that gave it, and what tells it from others of that line. */
export interface MislukteBrief {
  readonly op: Datum;
  readonly bij: number;
  readonly kenmerk?: string | undefined;
}

/** One order of a letter, told apart by the line that gave it. */
export interface VertraagdeBrief {
  readonly brief: string;
  readonly aan: string;
  readonly partner?: Partnernummer | undefined;
  readonly bij: number;
}
