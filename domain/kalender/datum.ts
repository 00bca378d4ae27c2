import { geweigerd, gelukt, invariant, type Uitkomst } from "../weigering.ts";

/**
 * Dates without a clock. `Datum` is a calendar day in Europe/Amsterdam, `Tijdstip` an instant in UTC.
 * All arithmetic is in whole days over UTC, so neither the host's time zone nor its ICU data can leak in.
 */

/** "JJJJ-MM-DD", a calendar day in the Netherlands. */
export type Datum = string;
/** ISO 8601 instant in UTC with milliseconds, e.g. "2026-11-22T08:00:00.000Z". */
export type Tijdstip = string;

const DAG_MS = 86_400_000;
const VORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: 2025-02-29 is refused, 2024-02-29 is not. */
export function isDatum(waarde: string): waarde is Datum {
  if (!VORM.test(waarde)) return false;
  const ms = Date.parse(`${waarde}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === waarde;
}

/** Years in which a day that somebody wrote can lie; far from our own time it is a typing error. */
export const JAREN = { eerste: 1900, laatste: 2200 } as const;

export const inBereik = (datum: Datum): boolean => jaarVan(datum) >= JAREN.eerste && jaarVan(datum) <= JAREN.laatste;

export const BUITEN_BEREIK = `ligt te ver weg: kies een jaar van ${JAREN.eerste} tot en met ${JAREN.laatste}.`;

/** Why this is no day: one that does not exist, or that was written otherwise than we read it. */
export function geenDatum(tekst: string): string {
  const [, dag = "", maand = "", jaar = ""] = /^(\d\d?)[-/. ](\d\d?)[-/. ](\d{4})$/.exec(tekst.trim()) ?? [];
  const bedoeld = `${jaar}-${maand.padStart(2, "0")}-${dag.padStart(2, "0")}`;
  if (isDatum(bedoeld)) return `Schrijf een dag als JJJJ-MM-DD: ${bedoeld}.`;
  return VORM.test(tekst) || jaar !== ""
    ? "Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD."
    : "Dit is geen datum. Schrijf een dag als JJJJ-MM-DD, bijvoorbeeld 2026-03-17.";
}

/** A day that somebody wrote. */
export function leesDatum(tekst: string, veld: string): Uitkomst<Datum> {
  if (!isDatum(tekst)) return geweigerd("datum.ongeldig", `'${String(tekst)}': ${geenDatum(tekst)}`, veld);
  return inBereik(tekst) ? gelukt(tekst) : geweigerd("datum.bereik", `De datum ${tekst} ${BUITEN_BEREIK}`, veld);
}

const alsMs = (datum: Datum): number => Date.parse(datum);

/** Years of four digits only: a longer one sorts before all others, and what waits for a later day would wait for ever. */
const [EERSTE_MS, LAATSTE_MS] = [alsMs("0000-01-01"), alsMs("9999-12-31") + DAG_MS - 1];

function alsDatum(ms: number): Datum {
  invariant(ms >= EERSTE_MS && ms <= LAATSTE_MS, "een dag ligt in de jaren 0000 tot en met 9999");
  return new Date(ms).toISOString().slice(0, 10);
}

export const jaarVan = (datum: Datum): number => Number(datum.slice(0, 4));

/** The year in which the school year of this day began: it runs from 1 August to 31 July (art. 1 WPO, WEC and WVO). */
export const schooljaarVan = (datum: Datum): number => jaarVan(datum) - (datum.slice(5, 7) < "08" ? 1 : 0);

/** "2026-03": years and months sort as text. */
export const maandVan = (datum: Datum): string => datum.slice(0, 7);

/** `datum` plus a number of days (negative counts back). */
export const plusDagen = (datum: Datum, dagen: number): Datum => alsDatum(alsMs(datum) + dagen * DAG_MS);

/** Same day of the month `maanden` later; where that day does not exist, the last day of that month. */
export function plusMaanden(datum: Datum, maanden: number): Datum {
  const [jaar, maand, dag] = datum.split("-").map(Number) as [number, number, number];
  const eerste = new Date(Date.UTC(jaar, maand - 1 + maanden, 1));
  const laatste = new Date(Date.UTC(eerste.getUTCFullYear(), eerste.getUTCMonth() + 1, 0)).getUTCDate();
  return alsDatum(Date.UTC(eerste.getUTCFullYear(), eerste.getUTCMonth(), Math.min(dag, laatste)));
}

type Misschien = Datum | null | undefined;

/** The earliest of these days, as far as they are known; undefined when none is. */
export const eersteDag = (dagen: readonly Misschien[]): Datum | undefined => bekende(dagen)[0];

/** The latest of these days, as far as they are known; undefined when none is. */
export const laatsteDag = (dagen: readonly Misschien[]): Datum | undefined => bekende(dagen).at(-1);

const bekende = (dagen: readonly Misschien[]): Datum[] => dagen.filter((dag) => dag != null).toSorted();

/** Days from `van` to `tot`; negative when `tot` lies before `van`. */
export const dagenTussen = (van: Datum, tot: Datum): number => Math.round((alsMs(tot) - alsMs(van)) / DAG_MS);

/** 0 = Sunday … 6 = Saturday. */
export const weekdag = (datum: Datum): number => new Date(alsMs(datum)).getUTCDay();

/** The Monday of the week that `datum` is in. */
export const maandagVan = (datum: Datum): Datum => plusDagen(datum, -((weekdag(datum) + 6) % 7));

const MAANDNAMEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** The months of a year that begins on that day: "2026-08" to "2027-07". */
export const twaalfMaanden = (vanaf: Datum): string[] =>
  Array.from({ length: 12 }, (_, i) => maandVan(plusMaanden(vanaf, i)));

/** Of a day or of a month ("2026-11"). */
export const maandnaam = (maand: string): string => MAANDNAMEN[Number(maand.slice(5, 7)) - 1] ?? "";

/** "22 november 2026", for people. */
export const inWoorden = (datum: Datum): string => `${Number(datum.slice(8))} ${maandnaam(datum)} ${datum.slice(0, 4)}`;

/** Instant (UTC, ms) at which summer time starts or ends in `jaar`: last Sunday of the month, 01:00 UTC (Richtlijn 2000/84/EG). */
function laatsteZondag(jaar: number, maand: number): number {
  const laatste = new Date(Date.UTC(jaar, maand, 0, 1));
  return laatste.getTime() - laatste.getUTCDay() * DAG_MS;
}

/** Hours that Amsterdam is ahead of UTC at an instant: 2 in summer, 1 in winter. */
function voorsprong(ms: number): number {
  const jaar = new Date(ms).getUTCFullYear();
  return ms >= laatsteZondag(jaar, 3) && ms < laatsteZondag(jaar, 10) ? 2 : 1;
}

/** Whether the clock in Amsterdam ever shows `tijd` ("UU:MM") on `datum`: an hour is skipped where summer time starts. */
export const bestaatTijd = (datum: Datum, tijd: string): boolean =>
  !(tijd.startsWith("02:") && datum === alsDatum(laatsteZondag(jaarVan(datum), 3)));

/** A whole day has gone by between two moments. */
export const isDagVerder = (van: Tijdstip, tot: Tijdstip): boolean => Date.parse(tot) - Date.parse(van) >= DAG_MS;

/** The calendar day in Amsterdam at an instant. */
export function datumOp(tijdstip: Tijdstip): Datum {
  const ms = Date.parse(tijdstip);
  return alsDatum(ms + voorsprong(ms) * 3_600_000);
}

/** The instant (ms) at which `uur` o'clock strikes in Amsterdam on `datum`. Summer time starts and ends at night, so 8 o'clock always exists once. */
export function tijdstipOm(datum: Datum, uur: number): number {
  // Another day is for the calendar to find.
  invariant(Number.isInteger(uur) && uur >= 0 && uur <= 23, "een uur van de dag is 0 tot en met 23");
  const ms = alsMs(datum) + uur * 3_600_000;
  return ms - voorsprong(ms - 3_600_000) * 3_600_000;
}
