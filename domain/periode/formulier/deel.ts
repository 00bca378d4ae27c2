import type { z } from "zod";
import { Periodegegevens } from "../../aanmelding/periodegegevens.ts";
import type { Periode } from "../../aanmelding/regels.ts";
import type { Velduitleg } from "../../formulier/uitleg.ts";

/** A part of the rules of a subsidieperiode by form. */
export interface Periodedeel {
  readonly daad: string;
  readonly uitleg: string | null;
  readonly schema: z.ZodObject;
  readonly velduitleg: Readonly<Record<string, Velduitleg>>;
  readonly begin: (nu: Periode) => Readonly<Record<string, unknown>>;
  /** The whole with this part of it; whether it holds together is for the definition to say. */
  readonly met: (nu: Periode, deel: never) => unknown;
  /** Where a fault of the whole stands in the form of this part; null: it is about no field of it. */
  readonly pad: (pad: readonly PropertyKey[]) => string | null;
}

/** Each part is made of the definition of the whole. */
export const vorm = Periodegegevens.shape;

export const zelfde = (pad: readonly PropertyKey[]): string => pad.join(".");
