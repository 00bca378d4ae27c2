import type { Aanvraag } from "./aanvraag.ts";
import { type Periodetelling, periodetelling } from "./toekenningen.ts";

/** How many aanvragen, under the rules of which subsidieperiode? Undefined where nobody knows, as of the tables of the evaluation. */
export function perSubsidieperiode(
  aanvragen: readonly Aanvraag[],
): Readonly<Record<string, Periodetelling>> | undefined {
  const perPeriode = Map.groupBy(aanvragen, ({ subsidieperiode }) => subsidieperiode);
  const bekend = [...perPeriode].flatMap(([periode, delen]) =>
    periode === undefined ? [] : [[periode, periodetelling(delen)] as const],
  );
  return bekend.length === 0 ? undefined : Object.fromEntries(bekend.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
