import { z } from "zod";
import { eenExemplaar } from "../../een-exemplaar.ts";
import { KALENDER, Kalenderschema } from "../../kalender/kalender.ts";
import { definieer } from "./definitie.ts";

/** From now on new trajecten and subsidieperioden begin with it, and what runs is told of it. */
export const kalenderGeladen = definieer({
  type: "kalender.geladen",
  titel: "Kalender geladen",
  schema: () =>
    z.strictObject({
      kalender: Kalenderschema,
      /** Nothing ran yet that went by another one; left out: something may. */
      eerste: z.literal(true).optional(),
    }),
  voorbeeld: { kalender: KALENDER },
  zin: ({ kalender: { versie }, eerste }) =>
    eerste === true ? `Het systeem begint met kalender ${versie}.` : `Vanaf nu geldt kalender ${versie}.`,
  vouw: (stand, { kalender, eerste }, volgnummer) => ({
    ...stand,
    kalender: {
      kalender: eenExemplaar(kalender),
      volgnummer,
      toegepast: eerste === true ? { trajecten: 0, perioden: 0, geweigerd: [] } : null,
    },
  }),
});
