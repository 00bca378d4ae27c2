import { z } from "zod";
import { keuze, regel } from "../../gebeurtenissen/velden.ts";
import { ORGANISATIESOORTEN } from "../organisatie.ts";
import { brin, organisatieId, plaats } from "../velden.ts";
import { definieer } from "./definitie.ts";

export const organisatieOpgenomen = definieer({
  type: "organisatie.opgenomen",
  titel: "Organisatie opgenomen",
  schema: () =>
    z.strictObject({
      id: organisatieId(),
      soort: keuze(ORGANISATIESOORTEN),
      naam: regel(200),
      brin: brin().nullable(),
      plaats: plaats().nullable(),
    }),
  voorbeeld: { id: "ORG-1", soort: "school", naam: "De Wissel Breda", brin: "00AA", plaats: "Breda" },
  zin: (g) => `${g.naam} (${g.soort}) is opgenomen als ${g.id}.`,
  vouw: (stand, { id, soort, naam, brin: nummer, plaats: waar }, volgnummer) => ({
    ...stand,
    organisaties: {
      ...stand.organisaties,
      [id]: { id, soort, namen: [naam], brin: nummer, plaats: waar, opgegaanIn: null, volgnummer },
    },
  }),
});
