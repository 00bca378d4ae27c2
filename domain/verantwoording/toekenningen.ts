import { percentage } from "./afronden.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { type Jaartelling, perJaar, teljaar } from "./periode.ts";
import { type Kolommen, aantal } from "./tellen.ts";

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
  const perPeriode = Map.groupBy(aanvragen, (a) => periodeVan(a, telling));
  const metJaar = aantal(toegekend, (a) => teljaar(a, telling) !== null);
  return {
    "toegekend per jaar": perJaar(toegekend, telling, ({ length }) => length),
    "per periode": Object.fromEntries(
      [...perPeriode].flatMap(([periode, delen]) => (periode === null ? [] : [[periode, periodetelling(delen)]])),
    ),
    totaal: {
      aanvragen: aanvragen.length,
      toegekend: metJaar,
      "toegekend zonder jaar": toegekend.length - metJaar,
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
