import { z } from "zod";
import { regel } from "../velden.ts";

/** Which letter, to whom, and the line that ordered it. */
export const GERICHT = {
  brief: regel(40),
  aan: regel(40),
  /** Which one, of several; absent in a journaal from before it was told. */
  partner: regel(200).optional(),
  bij: z.int(),
  /** Tells it from another order of the same letter in that line; absent where there can be none. */
  kenmerk: regel(20).optional(),
};

/** To whom, by what a failed letter is known. */
export const MEDEAANVRAGER = "mede-aanvrager";

export const naamVan = ({ brief, aan, partner }: { brief: string; aan: string; partner?: string | undefined }) => [
  brief,
  aan,
  ...(partner === undefined ? [] : [partner]),
];
