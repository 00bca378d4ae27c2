import type { Hasher } from "../journaal/hash.ts";
import { ketenfout, type Ketenkennis } from "../journaal/keten.ts";
import type { Journaalregel } from "../journaal/lijn.ts";

/** How the journaal of a traject stands: whether each line holds to the one before, and the last of them. */
export interface Journaalstand {
  readonly aantal: number;
  readonly fout: ReturnType<typeof ketenfout>;
  readonly laatste: readonly Pick<
    Journaalregel,
    "volgnummer" | "vastgelegdOp" | "type" | "door" | "hash" | "vorigeHash"
  >[];
}

const LAATSTE = 5;

export const journaalstand = (
  regels: readonly Journaalregel[],
  hasher?: Hasher,
  kennis?: Ketenkennis,
): Journaalstand => ({
  aantal: regels.length,
  fout: ketenfout(regels, hasher, kennis),
  laatste: regels.slice(-LAATSTE).map(({ volgnummer, vastgelegdOp, type, door, hash, vorigeHash }) => ({
    volgnummer,
    vastgelegdOp,
    type,
    door,
    hash,
    vorigeHash,
  })),
});

/** Enough to tell two lines of one journaal apart by eye; `controleer` compares them whole. */
export const kort = (hash: string): string => hash.slice(0, 12);
