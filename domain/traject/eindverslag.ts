import type { Datum } from "../kalender/datum.ts";
import type { Partnernummer } from "./partnernummer.ts";

/** The eindverslag, or the fact that none will come. */
export interface Eindverslag {
  readonly aanwezig: boolean;
  readonly op: Datum | null;
  /** The last one: `versie` is that of the eindverslag since, the first being 1. */
  readonly correctie: { readonly versie: number; readonly op: Datum } | null;
  /** How the school goes on, in words [E 4.4, 4.5]. */
  readonly vervolg: string | null;
  /** The partners that were sent one, this version or one before. */
  readonly aan: readonly Partnernummer[];
  /** Why none will come; absent where there is one, or nobody said. */
  readonly ontbreektOm?: string;
}

export const geenEindverslag = (op: Datum | null, ontbreektOm?: string): Eindverslag => ({
  aanwezig: false,
  op,
  correctie: null,
  vervolg: null,
  aan: [],
  ...(ontbreektOm === undefined ? {} : { ontbreektOm }),
});

export const eersteVersie = (
  op: Datum | null,
  aan: readonly Partnernummer[],
  vervolg: string | null = null,
): Eindverslag => ({
  aanwezig: true,
  op,
  correctie: null,
  vervolg,
  aan,
});
