import { z } from "zod";

/** Who works with the system (design §9). `systeem` is the clock, the mail and the engine itself. */
export const ROLLEN = [
  "projectleider",
  "zorgarrangeur",
  "aanvrager",
  "partner",
  "auditor",
  "beheerder",
  "systeem",
] as const;
export type Rol = (typeof ROLLEN)[number];

/** The person or part that did something: `id` is a pseudonym (staff id, partner number), never a name or an address. */
export const Door = z.strictObject({
  rol: z.enum(ROLLEN),
  id: z
    .string()
    .overwrite((id) => id.normalize("NFC"))
    .min(1, "Vul in wie dit doet.")
    .max(60, "De aanduiding van de persoon is te lang (hoogstens 60 tekens).")
    .regex(/^[\p{L}\p{N}._:-]+$/u, "Een aanduiding bestaat uit letters, cijfers, punten en streepjes."),
});
export type Door = z.infer<typeof Door>;
