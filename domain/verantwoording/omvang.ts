import { FASEN } from "../fasen.ts";
import type { Fasenummer } from "../traject/fasenummer.ts";
import { type Aanvraag, type Besteed, BESTEDINGEN } from "./aanvraag.ts";
import type { Jaartelling } from "./periode.ts";
import { perSleutel } from "./tellen.ts";

/** Hours and the days on which somebody worked: both are counted, as no source turns the one into the other (domain/uren/overzicht.ts). */
export interface UrenEnDagen {
  readonly uren: number;
  readonly dagen: number;
}

export interface Omvang {
  readonly "per besteding": Readonly<Record<string, UrenEnDagen>>;
  /** In the year in which it was worked. */
  readonly "per jaar": Readonly<Record<string, UrenEnDagen>>;
  /** "2026-03"; a month in which nobody worked is not there. */
  readonly "per maand": Readonly<Record<string, UrenEnDagen>>;
  /** Hours of trajecten. */
  readonly "per fase": Readonly<Record<string, number>>;
  /** Of the trajecten whose hours were planned; left out where nobody did. */
  readonly "plan per fase"?: Readonly<Record<string, GeplandEnGewerkt>>;
}

interface GeplandEnGewerkt {
  readonly gepland: number;
  readonly gewerkt: number;
}

/** Undefined where nobody recorded any hours, as in a register. */
export function omvang(aanvragen: readonly Aanvraag[], { heet, jaarVan }: Jaartelling): Omvang | undefined {
  const geboekt = aanvragen.flatMap(({ besteed }) => besteed?.geboekt ?? []);
  if (geboekt.length === 0) return undefined;
  const gepland = aanvragen.filter(({ besteed }) => besteed?.planPerFase !== undefined);
  const perTijdvak = (tijdvak: (maand: string) => string): Record<string, UrenEnDagen> =>
    Object.fromEntries(
      [...Map.groupBy(geboekt, ({ maand }) => tijdvak(maand))]
        .toSorted(([een], [ander]) => (een < ander ? -1 : 1))
        .map(([naam, delen]) => [naam, samen(delen)]),
    );
  return {
    "per besteding": {
      ...perSleutel(BESTEDINGEN, (aan) => samen(geboekt.filter((een) => een.aan === aan))),
      totaal: samen(geboekt),
    },
    "per jaar": perTijdvak((maand) => heet(jaarVan(maand))),
    "per maand": perTijdvak((maand) => maand),
    "per fase": perFase((nummer) => gewerktIn(aanvragen, nummer)),
    ...(gepland.length === 0
      ? {}
      : {
          "plan per fase": perFase((nummer) => ({
            gepland: gepland.reduce((som, { besteed }) => som + (besteed?.planPerFase?.[nummer] ?? 0), 0),
            gewerkt: gewerktIn(gepland, nummer),
          })),
        }),
  };
}

const perFase = <V>(waarde: (nummer: Fasenummer) => V): Record<string, V> =>
  Object.fromEntries(FASEN.map(({ nummer, titel }) => [titel.toLowerCase(), waarde(nummer)]));

const gewerktIn = (aanvragen: readonly Aanvraag[], nummer: Fasenummer): number =>
  aanvragen.reduce((som, { besteed }) => som + (besteed?.perFase?.[nummer] ?? 0), 0);

const samen = (delen: Besteed["geboekt"]): UrenEnDagen => ({
  uren: delen.reduce((som, { uren }) => som + uren, 0),
  dagen: delen.reduce((som, { dagen }) => som + dagen, 0),
});
