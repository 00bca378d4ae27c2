import type { Datum } from "../kalender/datum.ts";

export type Fasenummer = 1 | 2 | 3;

export type Stapnummer = 1 | 2 | 3 | 4 | 5 | 6;

export interface Stap {
  readonly status: "open" | "bezig" | "voltooid" | "overgeslagen";
  readonly regiehouder: string | null;
  /** The day of its last change of status. */
  readonly op?: Datum;
}
