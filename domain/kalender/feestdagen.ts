import type { Datum } from "./datum.ts";
import { jaarVan, plusDagen, weekdag } from "./datum.ts";
import { KALENDER, type Kalender } from "./kalender.ts";

/**
 * Which days are "algemeen erkende feestdag" or assimilated to one: Algemene termijnenwet art. 3. By rule, so that no year runs out; only the
 * days of art. 3, lid 3 are set by decree, so they come from the calendar.
 */

export interface Feestdag {
  readonly datum: Datum;
  readonly naam: string;
  readonly bron: string;
}

const ART_3_1 = "Algemene termijnenwet, art. 3, lid 1";
const ART_3_2 = "Algemene termijnenwet, art. 3, lid 2";

/** Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher; valid from 1583). */
export function pasen(jaar: number): Datum {
  const a = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const f = Math.floor((eeuw + 8) / 25);
  const g = Math.floor((eeuw - f + 1) / 3);
  const h = (19 * a + eeuw - Math.floor(eeuw / 4) - g + 15) % 30;
  const l = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const som = h + l - 7 * m + 114;
  const twee = (n: number): string => String(n).padStart(2, "0");
  return `${jaar}-${twee(Math.floor(som / 31))}-${twee((som % 31) + 1)}`;
}

/** Koningsdag is 27 April, until 2013 Koninginnedag was 30 April; the day before when that is a Sunday. */
function koningsdag(jaar: number): readonly [Datum, string] {
  const [dag, naam] = jaar < 2014 ? [`${jaar}-04-30`, "Koninginnedag"] : [`${jaar}-04-27`, "Koningsdag"];
  return [weekdag(dag) === 0 ? plusDagen(dag, -1) : dag, naam];
}

/** All holidays of a year, in order. Two may fall on one day (5 May 2016 and 2157: Hemelvaartsdag). */
export const feestdagen = (jaar: number, { besluitdagen }: Kalender = KALENDER): readonly Feestdag[] =>
  [...volgensDeWet(jaar), ...besluitdagen.filter(({ datum }) => jaarVan(datum) === jaar)].sort((een, ander) =>
    een.datum < ander.datum ? -1 : een.datum > ander.datum ? 1 : 0,
  );

export function feestdagOp(datum: Datum, { besluitdagen }: Kalender = KALENDER): Feestdag | undefined {
  const isDag = (dag: Feestdag): boolean => dag.datum === datum;
  return volgensDeWet(jaarVan(datum)).find(isDag) ?? besluitdagen.find(isDag);
}

/** Every term of every traject asks for the same few years, on every act. */
const bekend = new Map<number, readonly Feestdag[]>();

function volgensDeWet(jaar: number): readonly Feestdag[] {
  const dagen = bekend.get(jaar) ?? berekend(jaar);
  bekend.set(jaar, dagen);
  return dagen;
}

function berekend(jaar: number): readonly Feestdag[] {
  const paaszondag = pasen(jaar);
  const dag = (datum: Datum, naam: string, bron: string = ART_3_1): Feestdag => ({ datum, naam, bron });
  return [
    dag(`${jaar}-01-01`, "Nieuwjaarsdag"),
    dag(plusDagen(paaszondag, -2), "Goede Vrijdag", ART_3_2),
    dag(plusDagen(paaszondag, 1), "tweede paasdag"),
    dag(...koningsdag(jaar)),
    // Every year: the law names the fifth of May without the five-year custom of collective agreements.
    dag(`${jaar}-05-05`, "5 mei (Bevrijdingsdag)"),
    dag(plusDagen(paaszondag, 39), "Hemelvaartsdag"),
    dag(plusDagen(paaszondag, 50), "tweede pinksterdag"),
    dag(`${jaar}-12-25`, "eerste kerstdag"),
    dag(`${jaar}-12-26`, "tweede kerstdag"),
  ];
}
