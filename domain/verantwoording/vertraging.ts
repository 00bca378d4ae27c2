import { PARTIJEN, type Partij } from "../aanmelding/partijen.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { geteldPer } from "./tellen.ts";

/** How often did a contactpersoon change, of which party, and how many days were lost? [E 3.2: a main reason that trajecten run late] */
export interface Vertraging {
  readonly "wisselingen contactpersoon": Readonly<Partial<Record<Partij, number>>>;
  readonly "dagen zonder contactpersoon": number;
  readonly "dagen gepauzeerd": number;
  /** A day on which it was paused and had no contactpersoon counts once. */
  readonly "dagen verloren": number;
  /** In which that happened. */
  readonly trajecten: number;
}

/** Null when nothing of it was recorded, as in a register. */
export function vertraging(toegekend: readonly Aanvraag[]): Vertraging | null {
  const met = toegekend.flatMap(({ vertraging: een }) => (een === undefined ? [] : [een]));
  if (met.length === 0) return null;
  const som = (van: (een: (typeof met)[number]) => number): number => met.reduce((totaal, een) => totaal + van(een), 0);
  return {
    "wisselingen contactpersoon": geteldPer(PARTIJEN, (partij) => som((een) => een.wissels[partij] ?? 0)),
    "dagen zonder contactpersoon": som((een) => een.zonderContactpersoon),
    "dagen gepauzeerd": som((een) => een.gepauzeerd),
    "dagen verloren": som((een) => een.verloren),
    trajecten: met.length,
  };
}
