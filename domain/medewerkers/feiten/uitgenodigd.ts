import { z } from "zod";
import { datum, kenmerk } from "../../gebeurtenissen/velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { afdruk, medewerkerId } from "../medewerker.ts";
import { metMedewerker } from "../met-medewerker.ts";
import { definieer } from "./definitie.ts";

/** Who opens the link and logs in, is this medewerker from then on. The link itself stands nowhere: who has it may bind. */
export const medewerkerUitgenodigd = definieer({
  type: "medewerker.uitgenodigd",
  titel: "Medewerker uitgenodigd",
  schema: () =>
    z.strictObject({
      medewerker: medewerkerId(),
      /** Of what stands in the link. */
      afdruk: afdruk(),
      /** The last day on which the link works. */
      tot: datum,
      /** By what the link is made again, for a letter; left out: it is handed over. */
      brief: kenmerk(100).optional(),
    }),
  voorbeeld: { medewerker: "za-03", afdruk: "0".repeat(64), tot: "2026-01-12" },
  zin: (g) => `${g.medewerker} is uitgenodigd om in te loggen; de link werkt tot en met ${inWoorden(g.tot)}.`,
  vouw: (stand, { medewerker, afdruk: link, tot, brief }, volgnummer) =>
    metMedewerker(stand, medewerker, volgnummer, (een) => ({
      ...een,
      uitnodiging: { afdruk: link, tot, ...(brief === undefined ? {} : { brief, mail: "onderweg" as const }) },
    })),
});
