import { z } from "zod";
import { partnerveld, persoonlijk, regel } from "../velden.ts";
import type { Evaluatiemoment } from "../../traject/evaluatiemoment.ts";
import type { Partnernaam } from "../../traject/partnerschap.ts";

/** Who was at an evaluatiemoment: partners by their number, people by name. */
export const Aanwezig = z
  .strictObject({
    partners: z.array(partnerveld).max(40, "Noem hoogstens 40 partners.").optional(),
    namen: z
      .array(persoonlijk(regel(120)))
      .max(60, "Noem hoogstens 60 namen.")
      .optional(),
  })
  .refine(({ partners = [], namen = [] }) => partners.length + namen.length > 0, {
    error: "Zeg wie erbij was: een of meer partners, of namen van mensen.",
  });

export const aanwezigInWoorden = (
  { partners = [], namen = [] }: NonNullable<Evaluatiemoment["aanwezig"]>,
  naam: Partnernaam,
): string => [...new Set(partners.map(naam)), ...namen].join(", ");
