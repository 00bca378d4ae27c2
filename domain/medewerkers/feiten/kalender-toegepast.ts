import { z } from "zod";
import { kenmerk, melding } from "../../gebeurtenissen/velden.ts";
import { definieer } from "./definitie.ts";

/** Everything that ran has been told of the calendar; or a newer one came in between, and goes on from here. */
export const kalenderToegepast = definieer({
  type: "kalender.toegepast",
  titel: "Kalender toegepast",
  schema: () =>
    z.strictObject({
      /** The line that brought it. */
      geladen: z.int(),
      trajecten: z.int(),
      perioden: z.int(),
      geweigerd: z.array(z.strictObject({ wat: kenmerk(60), reden: melding(500) })).max(100),
    }),
  voorbeeld: { geladen: 12, trajecten: 214, perioden: 2, geweigerd: [] },
  zin: ({ trajecten, perioden, geweigerd }) =>
    [
      trajecten + perioden === 0
        ? "De kalender is toegepast: er liep nog niets."
        : `De kalender is toegepast: ${trajecten === 1 ? "1 traject rekent" : `${trajecten} trajecten rekenen`} er voortaan mee, en ${perioden === 1 ? "1 subsidieperiode" : `${perioden} subsidieperioden`}.`,
      ...geweigerd.map(({ wat, reden }) => `Niet bij ${wat}: ${reden}`),
    ].join(" "),
  vouw: (stand, { geladen, ...toegepast }) =>
    stand.kalender?.volgnummer === geladen ? { ...stand, kalender: { ...stand.kalender, toegepast } } : stand,
});
