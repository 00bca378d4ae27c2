import { z } from "zod";
import { kenmerk, keuze, melding } from "../../gebeurtenissen/velden.ts";
import { medewerkerId } from "../medewerker.ts";
import { metMedewerker } from "../met-medewerker.ts";
import { definieer } from "./definitie.ts";

/** What became of the letter with the link. */
export const uitnodigingGemaild = definieer({
  type: "uitnodiging.gemaild",
  titel: "Uitnodiging per mail",
  schema: () =>
    z.strictObject({
      medewerker: medewerkerId(),
      /** As the invitation named it. */
      brief: kenmerk(100),
      uitkomst: keuze(["verzonden", "mislukt"]),
      /** Of the text of the letter; left out where there was none. */
      versie: z.int().optional(),
      reden: melding(500).optional(),
    }),
  voorbeeld: { medewerker: "za-03", brief: "web:1", uitkomst: "verzonden", versie: 1 },
  zin: (g) =>
    g.uitkomst === "verzonden"
      ? `De uitnodiging is gemaild aan ${g.medewerker}.`
      : `De uitnodiging kon niet worden gemaild aan ${g.medewerker}.${g.reden === undefined ? "" : ` ${g.reden}`}`,
  vouw: (stand, { medewerker, brief, uitkomst }, volgnummer) =>
    metMedewerker(stand, medewerker, volgnummer, (een) => ({
      ...een,
      uitnodiging: een.uitnodiging?.brief === brief ? { ...een.uitnodiging, mail: uitkomst } : een.uitnodiging,
    })),
});
