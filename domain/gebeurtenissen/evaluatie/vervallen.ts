import { z } from "zod";
import { definieer } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { geenOpenMoment, id, met, nietOpen } from "./moment.ts";
import { geenSamenhang, verstoort } from "./samenhang.ts";
import { aanPartners, aanZa, afgezegd, volgende } from "./uitnodiging.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";

export const evaluatiemomentVervallen = definieer({
  type: "evaluatiemoment.vervallen",
  titel: "Evaluatiemoment vervallen",
  schema: () => z.strictObject({ id, reden }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", reden: "De pilot begint een half jaar later." },
  zin: (g) => `Evaluatiemoment ${g.id} gaat niet door: ${g.reden}`,
  mag: geenOpenMoment,
  eis: (dossier, { id: bij, gegevens, bron }) => {
    const dicht = nietOpen(dossier, gegevens.id);
    if (dicht !== null) return dicht;
    const na = met(dossier, gegevens.id, { vervallen: bij }).evaluaties;
    return bron === null && verstoort(gegevens.id, dossier.evaluaties, na) ? geenSamenhang : null;
  },
  verwerk: (dossier, { id: bij, gegevens }) =>
    met(dossier, gegevens.id, {
      vervallen: bij,
      reeks: volgende(dossier.evaluaties.find((e) => e.id === gegevens.id)),
    }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "uitnodiging-evaluatie": (dossier, { id, gegevens }) =>
        aanPartners(dossier, afgezegd(dossier, id), "vervallen", gegevens.reden),
    },
    za: {
      "uitnodiging-evaluatie": (dossier, { id, gegevens }) =>
        aanZa(dossier, afgezegd(dossier, id), "vervallen", gegevens.reden),
    },
    projectleider: niets("hoort het als een evaluatie raadt te stoppen"),
  },
});
