import { jaarVan } from "../kalender/datum.ts";
import type { Aanvraag } from "./aanvraag.ts";

/** The year an aanvraag counts in: that of its decision when granted, that of its receipt otherwise [E table 3.1]. Null when not recorded. */
export function teljaar(aanvraag: Aanvraag): number | null {
  const dag = aanvraag.besluit === "toegekend" ? aanvraag.beslotenOp : aanvraag.ontvangenOp;
  return dag === null ? null : jaarVan(dag);
}

/** 2020–2022 was one subsidieperiode, every other year stands on its own [E 3.1]. */
export const periodeVan = (jaar: number): string => (jaar >= 2020 && jaar <= 2022 ? "2020-2022" : String(jaar));

/** Whether a year lies in "2020-2022" or "2023": of the tables, of a subsidieperiode, or any other years. */
export function inPeriode(jaar: number, periode: string): boolean {
  const [van = NaN, tot = van] = periode.split("-").map(Number);
  return van <= jaar && jaar <= tot;
}

/** Every year from the first to the last in which a traject was granted, also those without one. */
export function jarenVan(toegekend: readonly Aanvraag[]): number[] {
  const jaren = toegekend.map(teljaar).filter((jaar) => jaar !== null);
  if (jaren.length === 0) return [];
  const eerste = jaren.reduce((a, b) => Math.min(a, b));
  const laatste = jaren.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: laatste - eerste + 1 }, (_, i) => eerste + i);
}
