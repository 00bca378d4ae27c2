import { z } from "zod";
import { datum, kenmerk } from "../gebeurtenissen/velden.ts";
import { hmacVan } from "../journaal/verzegel.ts";
import { Door } from "../rollen.ts";

/** A gebeurtenis as it is sent in. */
export const Inzending = z.strictObject({
  /** The sender's own key: sending the same one again is harmless. */
  id: z
    .string()
    .regex(
      /^[A-Za-z0-9._:-]{1,100}$/,
      "Een gebeurtenis-id bestaat uit hoogstens 100 letters, cijfers, punten, streepjes en dubbele punten.",
    ),
  type: z.string({ error: "Zeg welk type gebeurtenis dit is." }),
  gegevens: z.record(z.string(), z.unknown(), { error: "De gegevens zijn een JSON-object." }),
  door: Door,
  /** Left out: today. Null (only from a register): nobody recorded it. */
  gebeurdOp: datum.nullable().optional(),
  bron: z
    .strictObject({ naam: kenmerk(100), nummer: kenmerk(40) })
    .nullable()
    .optional(),
});

export type Inzending = z.infer<typeof Inzending>;

/**
 * What somebody said, in 12 hexadecimal digits that tell nothing to who lacks the salt: enough to notice a slip, and little to carry through
 * every run. Of what was sent, not of what was made of it: a repeat is word for word the same, also when a later release reads it otherwise or
 * on another day.
 */
export const vingerafdrukVan = ({ type, gegevens, door, gebeurdOp, bron = null }: Inzending, zout: string): string =>
  hmacVan(zout, { type, gegevens, door, gebeurdOp, bron }).slice(0, 12);
