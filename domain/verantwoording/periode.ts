import { type Datum, jaarVan, schooljaarVan, twaalfMaanden } from "../kalender/datum.ts";
import type { Aanvraag } from "./aanvraag.ts";

/** By which years the report counts. Period one was counted by school year, from 2023 on by calendar year [E 3.1]. */
export interface Jaartelling {
  readonly naam: "kalenderjaar" | "schooljaar";
  readonly jaarVan: (dag: Datum) => number;
  /** How a year is called, in the tables too. */
  readonly heet: (jaar: number) => string;
  /** What it is taken together with. */
  readonly periodeVan: (jaar: number) => string;
  /** Its twelve months, in order: "2026-03". */
  readonly maandenVan: (jaar: number) => readonly string[];
}

export const KALENDERJAAR: Jaartelling = {
  naam: "kalenderjaar",
  jaarVan,
  heet: String,
  /** 2020–2022 was one subsidieperiode, every other year stands on its own [E 3.1]. */
  periodeVan: (jaar) => (jaar >= 2020 && jaar <= 2022 ? "2020-2022" : String(jaar)),
  maandenVan: (jaar) => twaalfMaanden(`${jaar}-01-01`),
};

const schooljaar = (jaar: number): string => `${jaar}-${jaar + 1}`;

export const SCHOOLJAAR: Jaartelling = {
  naam: "schooljaar",
  jaarVan: schooljaarVan,
  heet: schooljaar,
  periodeVan: schooljaar,
  maandenVan: (jaar) => twaalfMaanden(`${jaar}-08-01`),
};

export const JAARTELLINGEN: readonly Jaartelling[] = [KALENDERJAAR, SCHOOLJAAR];

/** The year an aanvraag counts in: that of its decision when granted, that of its receipt otherwise [E table 3.1]. Null when not recorded. */
export function teljaar(aanvraag: Aanvraag, telling: Jaartelling): number | null {
  const dag = aanvraag.besluit === "toegekend" ? aanvraag.beslotenOp : aanvraag.ontvangenOp;
  return dag === null ? null : telling.jaarVan(dag);
}

/** Whether a year lies in "2020-2022" or "2023": of the tables, of a subsidieperiode, or any other years. */
export function inPeriode(jaar: number, periode: string): boolean {
  const [van = NaN, tot = van] = periode.split("-").map(Number);
  return van <= jaar && jaar <= tot;
}

/** Every year from the first to the last in which a traject was granted, also those without one, with the trajecten that count in it. */
export function opJaar(
  toegekend: readonly Aanvraag[],
  telling: Jaartelling,
): readonly { readonly jaar: number; readonly naam: string; readonly trajecten: readonly Aanvraag[] }[] {
  const perJaar = Map.groupBy(toegekend, (een) => teljaar(een, telling));
  const jaren = [...perJaar.keys()].filter((jaar) => jaar !== null);
  if (jaren.length === 0) return [];
  const eerste = Math.min(...jaren);
  return Array.from({ length: Math.max(...jaren) - eerste + 1 }, (_, i) => {
    const jaar = eerste + i;
    return { jaar, naam: telling.heet(jaar), trajecten: perJaar.get(jaar) ?? [] };
  });
}

/** For each of those years, under its name, what is so of the trajecten that count in it. */
export const perJaar = <V>(
  toegekend: readonly Aanvraag[],
  telling: Jaartelling,
  waarde: (trajecten: readonly Aanvraag[], jaar: number) => V,
): Record<string, V> =>
  Object.fromEntries(opJaar(toegekend, telling).map(({ jaar, naam, trajecten }) => [naam, waarde(trajecten, jaar)]));
