import { eenPunt } from "./tekst/een-punt.ts";

/**
 * A refusal is a value: a code for programs, a Dutch reason for people.
 * Every expected "no" in the system has this shape; exceptions are bugs.
 */
export interface Weigering {
  readonly code: string;
  readonly reden: string;
  /** Path of the field that is wrong, when one field is to blame. */
  readonly veld?: string;
  /** Of an act: all that is wrong with its shape, or the one rule that says no; `reden` is good without it. */
  readonly fouten?: readonly Fout[];
  /** Faults that are not in that list, because it would be too long. */
  readonly meer?: number;
}

/** The same refusal, pointing at the field that is to blame. */
export const bijVeld = (weigering: Weigering | null, veld: string): Weigering | null =>
  weigering === null ? null : { ...weigering, veld };

/** One thing that is wrong, and with which gebeurtenis of the act: from 0, in the order in which they were sent. */
export interface Fout {
  readonly index: number;
  /** Path of the field; null when no one field is to blame. */
  readonly veld: string | null;
  readonly reden: string;
}

/** A refusal of one gebeurtenis of an act. */
export const weigerEen = (index: number, weigering: Weigering): { ok: false; weigering: Weigering } => ({
  ok: false,
  weigering: { ...weigering, fouten: [{ index, veld: weigering.veld ?? null, reden: weigering.reden }] },
});

/** The same refusal, of what was `gestuurd`: what the engine itself put before a gebeurtenis counts as that one. */
export function opPlekVan<T>(weigering: Weigering, gedaan: readonly T[], gestuurd: readonly T[]): Weigering {
  const { fouten } = weigering;
  if (fouten === undefined) return weigering;
  const plek = (index: number): number =>
    gedaan
      .slice(index)
      .map((een) => gestuurd.indexOf(een))
      .find((i) => i >= 0) ?? 0;
  return {
    ...weigering,
    fouten: fouten
      .map((fout) => ({ ...fout, index: plek(fout.index) }))
      .toSorted((een, ander) => een.index - ander.index),
  };
}

export type Uitkomst<T> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly weigering: Weigering };

export const gelukt = <T>(waarde: T): Uitkomst<T> => ({ ok: true, waarde });

export const geweigerd = (code: string, reden: string, veld?: string): { ok: false; weigering: Weigering } => ({
  ok: false,
  weigering: { code, reden: eenPunt(reden), ...(veld === undefined ? {} : { veld }) },
});

/** For what can't happen unless the program is wrong. */
export function invariant(voorwaarde: unknown, boodschap: string): asserts voorwaarde {
  if (!voorwaarde) throw new Error(`invariant: ${boodschap}`);
}
