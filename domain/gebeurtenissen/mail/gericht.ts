import { z } from "zod";
import { kenmerk, partnerveld } from "../velden.ts";

/** Which letter, to whom, and the line that ordered it. */
export const GERICHT = {
  brief: kenmerk(40),
  aan: kenmerk(40),
  /** Which one, of several. */
  partner: partnerveld.optional(),
  bij: z.int(),
  /** Tells it from another order of the same letter in that line; absent where there can be none. */
  kenmerk: kenmerk(20).optional(),
};

/** To whom, by what a failed letter is known. */
export const MEDEAANVRAGER = "mede-aanvrager";

export const naamVan = ({ brief, aan, partner }: { brief: string; aan: string; partner?: string | undefined }) => [
  brief,
  aan,
  ...(partner === undefined ? [] : [partner]),
];
