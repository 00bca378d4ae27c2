import type { Datum } from "../kalender/datum.ts";
import type { Partnernummer } from "./partnernummer.ts";

export interface Borgingsafspraak {
  readonly partner: Partnernummer;
  readonly verantwoordelijkheid: string;
  readonly afspraak: string;
  readonly op?: Datum | null;
  /** What the last check found. */
  readonly nagekomen: boolean | null;
  readonly gecontroleerdOp?: Datum;
}

/** A check of the borging that was asked of a partner. */
export interface Borgingsvraag {
  readonly partner: Partnernummer;
  /** Which check: "tijdens-1", "na-6". */
  readonly controle: string;
  readonly op: Datum;
  readonly beantwoord: boolean;
  /** Nobody needs the answer any more. */
  readonly vervallen?: true;
}

export const wachtOpAntwoord = ({ beantwoord, vervallen }: Borgingsvraag): boolean =>
  !beantwoord && vervallen === undefined;
