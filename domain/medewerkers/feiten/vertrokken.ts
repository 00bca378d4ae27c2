import { z } from "zod";
import { datum } from "../../gebeurtenissen/velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { medewerkerId } from "../medewerker.ts";
import { metMedewerker } from "../met-medewerker.ts";
import { definieer } from "./definitie.ts";

export const medewerkerVertrokken = definieer({
  type: "medewerker.vertrokken",
  titel: "Medewerker vertrokken",
  schema: () =>
    z.strictObject({
      medewerker: medewerkerId(),
      /** The last day. */
      dag: datum,
    }),
  voorbeeld: { medewerker: "za-03", dag: "2026-06-30" },
  zin: (g) => `${g.medewerker} werkt hier tot en met ${inWoorden(g.dag)}.`,
  vouw: (stand, { medewerker, dag }, volgnummer) =>
    metMedewerker(stand, medewerker, volgnummer, (een) => ({ ...een, tot: dag, uitnodiging: null })),
});
