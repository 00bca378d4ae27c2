import { plusDagen, type Datum } from "#domain/kalender/datum.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { daad } from "#test/support/proef.ts";

/** A traject from beginning to end, written as what its people do on which day. The days lie far ahead: the clock of the server only goes forward. */
export interface Wandeling {
  /** Of the file with its letters. */
  readonly naam: string;
  readonly titel: string;
  readonly aanmelding: Inzending;
  /** How many places the subsidieperiode has when it begins; null: nobody counts them. */
  readonly plaatsen: number | null;
  readonly dagen: readonly Dag[];
  readonly einde: Datum;
}

export interface Dag {
  readonly op: Datum;
  /** From this day on the subsidieperiode has so many places. */
  readonly plaatsen?: number;
  readonly daden?: readonly Inzending[];
}

export const dag = (op: Datum, ...daden: readonly Inzending[]): Dag => ({ op, daden });

/** Done by the projectleider, and by the zorgarrangeur. */
export const pl = (type: string, gegevens: Readonly<Record<string, unknown>> = {}): Inzending =>
  daad(type, gegevens, MENSEN.projectleider);
export const za = (type: string, gegevens: Readonly<Record<string, unknown>> = {}): Inzending =>
  daad(type, gegevens, MENSEN.zorgarrangeur);

/** Hours of the zorgarrangeur: `uren` in all, eight a day until the day they are recorded. */
export const uren = (tot: Datum, aantal: number, activiteit: string): Inzending[] =>
  Array.from({ length: Math.ceil(aantal / 8) }, (_, i) =>
    za("uren.geboekt", { datum: plusDagen(tot, -i), uren: Math.min(8, aantal - 8 * i), activiteit }),
  );
