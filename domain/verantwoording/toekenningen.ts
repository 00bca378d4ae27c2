import { percentage } from "./afronden.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { jarenVan, periodeVan, teljaar } from "./periode.ts";
import { type Kolommen, aantal, perSleutel } from "./tellen.ts";

export interface Periodetelling {
  readonly aanvragen: number;
  readonly toegekend: number;
  readonly afgewezen: number;
  readonly "percentage toekenning": number | null;
}

/** How many aanvragen came in, and how many were granted and rejected? [E table 3.1] */
export interface Toekenningen {
  readonly "toegekend per jaar": Kolommen;
  readonly "per periode": Readonly<Record<string, Periodetelling>>;
  readonly totaal: {
    readonly aanvragen: number;
    /** With a year; the others stand in the next column, as in the report. */
    readonly toegekend: number;
    readonly "toegekend zonder jaar": number;
    readonly afgewezen: number;
  };
}

export function toekenningen(aanvragen: readonly Aanvraag[]): Toekenningen {
  const toegekend = aanvragen.filter((a) => a.besluit === "toegekend");
  return {
    "toegekend per jaar": perSleutel(jarenVan(toegekend), (jaar) => aantal(toegekend, (a) => teljaar(a) === jaar)),
    "per periode": perSleutel(perioden(aanvragen), (periode) => telling(aanvragen.filter((a) => valtIn(a, periode)))),
    totaal: {
      aanvragen: aanvragen.length,
      toegekend: aantal(toegekend, (a) => teljaar(a) !== null),
      "toegekend zonder jaar": aantal(toegekend, (a) => teljaar(a) === null),
      afgewezen: aantal(aanvragen, (a) => a.besluit === "afgewezen"),
    },
  };
}

function perioden(aanvragen: readonly Aanvraag[]): string[] {
  const jaren = aanvragen.map(teljaar).filter((jaar) => jaar !== null);
  return [...new Set(jaren.map(periodeVan))];
}

function valtIn(aanvraag: Aanvraag, periode: string): boolean {
  const jaar = teljaar(aanvraag);
  return jaar !== null && periodeVan(jaar) === periode;
}

function telling(aanvragen: readonly Aanvraag[]): Periodetelling {
  const toegekend = aantal(aanvragen, (a) => a.besluit === "toegekend");
  return {
    aanvragen: aanvragen.length,
    toegekend,
    afgewezen: aantal(aanvragen, (a) => a.besluit === "afgewezen"),
    "percentage toekenning": percentage(toegekend, aanvragen.length),
  };
}
