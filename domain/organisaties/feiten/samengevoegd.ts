import { z } from "zod";
import { reden } from "../../gebeurtenissen/velden.ts";
import { metNaam, metOrganisatie } from "../met-organisatie.ts";
import { organisatieMet } from "../organisatie.ts";
import { organisatieId } from "../velden.ts";
import { definieer } from "./definitie.ts";

export const organisatieSamengevoegd = definieer({
  type: "organisatie.samengevoegd",
  titel: "Organisaties samengevoegd",
  schema: () => z.strictObject({ organisatie: organisatieId(), in: organisatieId(), reden }),
  voorbeeld: { organisatie: "ORG-2", in: "ORG-1", reden: "Dezelfde school, met een spelfout." },
  zin: (g) => `${g.organisatie} is samengevoegd met ${g.in}. ${g.reden}`,
  vouw: (stand, { organisatie, in: doel }, volgnummer) => {
    const weg = organisatieMet(stand, organisatie)!;
    const gebleven = metOrganisatie(stand, doel, volgnummer, (een) => ({
      ...weg.namen.reduce(metNaam, een),
      brin: een.brin ?? weg.brin,
      plaats: een.plaats ?? weg.plaats,
    }));
    const na = metOrganisatie(gebleven, organisatie, volgnummer, (een) => ({ ...een, opgegaanIn: doel }));
    return {
      ...na,
      herkend: Object.fromEntries(
        Object.entries(na.herkend).map(([nummer, hier]) => [
          nummer,
          Object.fromEntries(Object.entries(hier).map(([plek, id]) => [plek, id === organisatie ? doel : id])),
        ]),
      ),
    };
  },
});
