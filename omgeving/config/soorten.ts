import { z } from "zod";
import { isMailadres } from "#domain/tekst/mailadres.ts";
import { geschreven, isHoogstens, isZichtbaar, verbodenOpEenRegel } from "#domain/tekst/zichtbaar.ts";

/** Kinds of fields that several groups have, each with its message. */

export const getal = (van: number, tot: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, "moet een getal zijn")
    .transform(Number)
    .refine((n) => n >= van && n <= tot, `moet tussen ${van} en ${tot} liggen`);

export const tekst = z.string().min(1).max(200);

/** Text that stands in letters. */
export const tekstregel = z
  .string()
  .overwrite(geschreven)
  .refine(isZichtbaar, "mag niet leeg zijn")
  .refine((t) => isHoogstens(t, 200), "mag hoogstens 200 tekens lang zijn")
  .refine((t) => verbodenOpEenRegel(t) === null, "moet één regel zijn, zonder tekens die niemand ziet");

export const email = z.string().overwrite(geschreven).refine(isMailadres, "moet een e-mailadres zijn");

export const lukt = (lees: () => unknown): boolean => {
  try {
    lees();
    return true;
  } catch {
    return false;
  }
};
