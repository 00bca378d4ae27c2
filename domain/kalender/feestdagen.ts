import type { Datum } from "./datum.ts";
import { jaarVan, plusDagen, weekdag } from "./datum.ts";

/** Which days are "algemeen erkende feestdag" or assimilated to one: Algemene termijnenwet art. 3. By rule, so that no year runs out. */

export interface Feestdag {
  readonly datum: Datum;
  readonly naam: string;
  readonly bron: string;
}

const ART_3_1 = "Algemene termijnenwet, art. 3, lid 1";
const ART_3_2 = "Algemene termijnenwet, art. 3, lid 2";
const ART_3_3 = "Algemene termijnenwet, art. 3, lid 3; Stcrt. 2025, 24713";

/** Days assimilated by royal decree (art. 3, lid 3), the only part of the list that no rule can tell. */
const BESLUITDAGEN: readonly Feestdag[] = ["2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"].map(
  (datum) => ({
    datum,
    naam: "een bij besluit gelijkgestelde dag",
    bron: ART_3_3,
  }),
);

/** Years that the decree above covers; outside them a term is computed without such days, and says so. */
const BESLUITJAREN = { van: 2026, tot: 2028 } as const;

export const besluitdagenBekend = (jaar: number): boolean => jaar >= BESLUITJAREN.van && jaar <= BESLUITJAREN.tot;

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

/** Koningsdag is 27 April, or the day before when that is a Sunday. */
function koningsdag(jaar: number): Datum {
  const dag = `${jaar}-04-27`;
  return weekdag(dag) === 0 ? plusDagen(dag, -1) : dag;
}

/** All holidays of a year, in order. Two may fall on one day (5 May 2016 and 2157: Hemelvaartsdag). */
export function feestdagen(jaar: number): readonly Feestdag[] {
  const paaszondag = pasen(jaar);
  const dag = (datum: Datum, naam: string, bron: string = ART_3_1): Feestdag => ({ datum, naam, bron });
  return [
    dag(`${jaar}-01-01`, "Nieuwjaarsdag"),
    dag(plusDagen(paaszondag, -2), "Goede Vrijdag", ART_3_2),
    dag(plusDagen(paaszondag, 1), "tweede paasdag"),
    dag(koningsdag(jaar), "Koningsdag"),
    // Every year: the law names the fifth of May without the five-year custom of collective agreements.
    dag(`${jaar}-05-05`, "5 mei (Bevrijdingsdag)"),
    dag(plusDagen(paaszondag, 39), "Hemelvaartsdag"),
    dag(plusDagen(paaszondag, 50), "tweede pinksterdag"),
    dag(`${jaar}-12-25`, "eerste kerstdag"),
    dag(`${jaar}-12-26`, "tweede kerstdag"),
    ...BESLUITDAGEN.filter(({ datum }) => jaarVan(datum) === jaar),
  ].sort((een, ander) => (een.datum < ander.datum ? -1 : een.datum > ander.datum ? 1 : 0));
}

export const feestdagOp = (datum: Datum): Feestdag | undefined =>
  feestdagen(jaarVan(datum)).find((dag) => dag.datum === datum);
