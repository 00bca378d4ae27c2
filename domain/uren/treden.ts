import type { Periode } from "../aanmelding/regels.ts";

/** The rungs of the hour budget: hours run out unnoticed unless somebody is told in time [E 3.4]. */

/** Percentages; no source names any, these are what users of time trackers ask for (ankers/domein.md 3). */
const DEFAULT_URENTREDEN: readonly number[] = [50, 80, 100];

export const urentreden = ({ urentreden: treden }: Pick<Periode, "urentreden">): readonly number[] =>
  treden ?? DEFAULT_URENTREDEN;

/**
 * The highest rung that was passed on the way from `voor` to `na` hours; null when none was. Nothing is remembered: what brings the hours back
 * below a rung (a verlenging, a correction) makes it ready to be passed again.
 */
export function gepasseerdeTrede(
  treden: readonly number[],
  { voor, na, budget }: { readonly voor: number; readonly na: number; readonly budget: number },
): number | null {
  const gepasseerd = treden.filter((trede) => voor * 100 < trede * budget && na * 100 >= trede * budget);
  return gepasseerd.length === 0 ? null : Math.max(...gepasseerd);
}
