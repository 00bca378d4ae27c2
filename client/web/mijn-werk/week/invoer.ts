import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { leesGetypteUren } from "#domain/uren/getypt.ts";
import type { Weekcel, Weekrij } from "#domain/uren/week.ts";
import { id } from "../../formulier/invoer.ts";

/** What was typed in the week, row by row. */

/** The row in which another traject is named. */
export const ANDER = "ander";

/** Names of the fields of a row, by its sleutel: the nummer of its traject, or what it is outside trajecten. */
export const VELD = {
  rij: "rij",
  week: "week",
  /** To which other week, with what was typed kept. */
  naar: "_naar",
  ander: "nummer",
  uren: (sleutel: string, dag: Datum) => `uren.${sleutel}.${dag}`,
  was: (sleutel: string, dag: Datum) => `was.${sleutel}.${dag}`,
  /** As that of a form: another one each time is no news (verversing.ts). */
  id: (sleutel: string) => `_id.${sleutel}`,
  activiteit: (sleutel: string) => `activiteit.${sleutel}`,
  reden: (sleutel: string) => `reden.${sleutel}`,
} as const;

export interface Getypterij extends Weekrij {
  readonly sleutel: string;
  readonly id: string;
  /** As typed, by day. */
  readonly getypt: ReadonlyMap<Datum, string>;
  /** By day: what can't be read. */
  readonly fouten: ReadonlyMap<Datum, string>;
}

/** More rows than anybody works in; whatever sends more is no form of ours. */
export const MEESTE_RIJEN = 100;

export const rijenIn = (invoer: Invoer): readonly string[] => [...new Set(invoer.get(VELD.rij))];

export function leesRij(invoer: Invoer, sleutel: string, dagen: readonly Datum[]): Getypterij {
  const fouten = new Map<Datum, string>();
  const getypt = new Map<Datum, string>();
  const cellen = dagen.map((dag): Weekcel => {
    const was = leesGetypteUren(eerste(invoer, VELD.was(sleutel, dag))) ?? 0;
    const tekst = invoer.get(VELD.uren(sleutel, dag))?.[0];
    // A day that is still to come has no field.
    if (tekst === undefined) return { dag, was, wordt: was };
    getypt.set(dag, tekst);
    const uren = tekst.trim() === "" ? 0 : leesGetypteUren(tekst);
    if (uren === null || uren < 0) fouten.set(dag, GEEN_UREN);
    return { dag, was, wordt: uren ?? was };
  });
  const reden = eerste(invoer, VELD.reden(sleutel)).trim();
  return {
    sleutel,
    id: id(invoer, VELD.id(sleutel)),
    cellen,
    getypt,
    fouten,
    activiteit: eerste(invoer, VELD.activiteit(sleutel)),
    reden: reden === "" ? null : reden,
  };
}

const GEEN_UREN = "Dit is geen aantal uren. Schrijf bijvoorbeeld 2,5.";
