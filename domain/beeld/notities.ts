import type { Journaalregel } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";

/** What somebody wrote down beside everything else. */
export interface Notitie {
  readonly op: Datum | null;
  readonly tekst: string;
  readonly door: string;
}

export const notities = (regels: readonly Journaalregel[]): readonly Notitie[] =>
  regels
    .filter(({ type }) => type === "notitie.toegevoegd")
    .map(({ gegevens, door, gebeurdOp }) => ({ op: gebeurdOp, tekst: String(gegevens["tekst"]), door: door.id }));
