import { FASEN } from "../fasen.ts";
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
  /** Hours of trajecten. */
  readonly "per fase": Readonly<Record<string, number>>;
}

/** Undefined where nobody recorded any hours, as in a register. */
export function omvang(aanvragen: readonly Aanvraag[], { heet, jaarVan }: Jaartelling): Omvang | undefined {
  const geboekt = aanvragen.flatMap(({ besteed }) => besteed?.geboekt ?? []);
  if (geboekt.length === 0) return undefined;
  const perJaar = Map.groupBy(geboekt, ({ maand }) => heet(jaarVan(maand)));
  return {
    "per besteding": {
      ...perSleutel(BESTEDINGEN, (aan) => samen(geboekt.filter((een) => een.aan === aan))),
      totaal: samen(geboekt),
    },
    "per jaar": Object.fromEntries(
      [...perJaar.keys()].toSorted().map((jaar) => [jaar, samen(perJaar.get(jaar) ?? [])]),
    ),
    "per fase": Object.fromEntries(
      FASEN.map(({ nummer, titel }) => [
        titel.toLowerCase(),
        aanvragen.reduce((som, { besteed }) => som + (besteed?.perFase?.[nummer] ?? 0), 0),
      ]),
    ),
  };
}

const samen = (delen: Besteed["geboekt"]): UrenEnDagen => ({
  uren: delen.reduce((som, { uren }) => som + uren, 0),
  dagen: delen.reduce((som, { dagen }) => som + dagen, 0),
});
