/**
 * A refusal is a value: a code for programs, a Dutch reason for people.
 * Every expected "no" in the system has this shape; exceptions are bugs.
 */
export interface Weigering {
  readonly code: string;
  readonly reden: string;
  /** Path of the field that is wrong, when one field is to blame. */
  readonly veld?: string;
}

export type Uitkomst<T> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly weigering: Weigering };

export const gelukt = <T>(waarde: T): Uitkomst<T> => ({ ok: true, waarde });

export const geweigerd = (code: string, reden: string, veld?: string): { ok: false; weigering: Weigering } => ({
  ok: false,
  weigering: veld === undefined ? { code, reden } : { code, reden, veld },
});

/** For what can't happen unless the program is wrong. */
export function invariant(voorwaarde: unknown, boodschap: string): asserts voorwaarde {
  if (!voorwaarde) throw new Error(`invariant: ${boodschap}`);
}
