import { percentage } from "./afronden.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { type Jaartelling, perJaar, teljaar } from "./periode.ts";
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

export function toekenningen(aanvragen: readonly Aanvraag[], telling: Jaartelling): Toekenningen {
  const toegekend = aanvragen.filter((a) => a.besluit === "toegekend");
  return {
    "toegekend per jaar": perJaar(toegekend, telling, (telt) => aantal(toegekend, telt)),
    "per periode": perSleutel(
      [...new Set(aanvragen.map((a) => periodeVan(a, telling)).filter((periode) => periode !== null))],
      (periode) => periodetelling(aanvragen.filter((a) => periodeVan(a, telling) === periode)),
    ),
    totaal: {
      aanvragen: aanvragen.length,
      toegekend: aantal(toegekend, (a) => teljaar(a, telling) !== null),
      "toegekend zonder jaar": aantal(toegekend, (a) => teljaar(a, telling) === null),
      afgewezen: aantal(aanvragen, (a) => a.besluit === "afgewezen"),
    },
  };
}

function periodeVan(aanvraag: Aanvraag, telling: Jaartelling): string | null {
  const jaar = teljaar(aanvraag, telling);
  return jaar === null ? null : telling.periodeVan(jaar);
}

export function periodetelling(aanvragen: readonly Aanvraag[]): Periodetelling {
  const toegekend = aantal(aanvragen, (a) => a.besluit === "toegekend");
  return {
    aanvragen: aanvragen.length,
    toegekend,
    afgewezen: aantal(aanvragen, (a) => a.besluit === "afgewezen"),
    "percentage toekenning": percentage(toegekend, aanvragen.length),
  };
}
