import type { Periode } from "../aanmelding/regels.ts";
import type { Dossier } from "../traject/dossier.ts";
import { urenIn, type Pot } from "./lopend.ts";

/** The rungs of the hour budget: hours run out unnoticed unless somebody is told in time [E 3.4]. */

/** Percentages; no source names any, these are what users of time trackers ask for (ankers/domein.md 3). */
export const DEFAULT_URENTREDEN: readonly number[] = [50, 80, 100];

export const urentreden = ({ urentreden: treden }: Pick<Periode, "urentreden">): readonly number[] =>
  treden ?? DEFAULT_URENTREDEN;

export interface Verbruik {
  /** Hours that were booked before and after. */
  readonly voor: number;
  readonly na: number;
  readonly budget: number;
  /** Left out: the budget stayed what it is. 0: it was not known, so nothing of it was passed. */
  readonly eerderBudget?: number;
}

/** The highest rung that was passed, by more hours or by a smaller budget; null when none was. */
export function gepasseerdeTrede(treden: readonly number[], verbruik: Verbruik): number | null {
  const gepasseerd = gepasseerdeTreden(treden, verbruik);
  return gepasseerd.length === 0 ? null : Math.max(...gepasseerd);
}

/** Nothing is remembered: what brings the hours back below a rung (a verlenging, a correction) makes it ready to be passed again. */
const gepasseerdeTreden = (
  treden: readonly number[],
  { voor, na, budget, eerderBudget = budget }: Verbruik,
): readonly number[] =>
  treden.filter(
    (trede) => budget > 0 && (eerderBudget === 0 || voor * 100 < trede * eerderBudget) && na * 100 >= trede * budget,
  );

/** Which signal of a rung this is: a verlenging makes another budget, and its rungs are news again. */
export const tredesleutel = (pot: Pot, trede: number, budget: number): string => `urentrede:${pot}:${trede}/${budget}`;

/** Who put a rung aside hears of it again when it is passed again, as by letter. */
export function metNieuweTreden(voor: Dossier, na: Dossier, pot: Pot): Dossier {
  const { geboekt, budget: eerderBudget } = urenIn(voor, pot);
  const nu = urenIn(na, pot);
  const nieuw = gepasseerdeTreden(urentreden(na.regels), {
    voor: geboekt,
    na: nu.geboekt,
    budget: nu.budget,
    eerderBudget,
  }).map((trede) => tredesleutel(nu.pot, trede, nu.budget));
  const gehouden = Object.entries(na.signaalstanden).filter(
    ([sleutel]) => !nieuw.some((een) => sleutel === een || sleutel.startsWith(`${een}/`)),
  );
  return gehouden.length === Object.keys(na.signaalstanden).length
    ? na
    : { ...na, signaalstanden: Object.fromEntries(gehouden) };
}
