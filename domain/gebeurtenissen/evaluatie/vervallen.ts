import { z } from "zod";
import {
  afgewekenInWoorden,
  afwijking,
  metAfwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { definieer, type Gebeurtenis } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { geenOpenMoment, id, met, nietOpen } from "./moment.ts";
import { verstoort } from "./samenhang.ts";
import { aanPartners, aanZa, afgezegd, volgende } from "./uitnodiging.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";
import type { Dossier } from "../../traject/dossier.ts";

const bezwaren = (
  dossier: Dossier,
  { id: bij, gegevens, bron }: Pick<Gebeurtenis<{ id: string }>, "id" | "gegevens" | "bron">,
) => verstoort(gegevens.id, dossier.evaluaties, met(dossier, gegevens.id, { vervallen: bij }).evaluaties, bron);

export const evaluatiemomentVervallen = definieer({
  type: "evaluatiemoment.vervallen",
  titel: "Evaluatiemoment vervallen",
  schema: () => z.strictObject({ id, reden, afwijking: afwijking() }),
  aangevuld: () => z.strictObject({ voorbijAan: voorbijAan() }),
  wie: UITVOERDERS,
  voorbeeld: { id: "e1", reden: "De pilot begint een half jaar later." },
  zin: (g) => `Evaluatiemoment ${g.id} gaat niet door: ${g.reden}${afgewekenInWoorden(g)}`,
  mag: geenOpenMoment,
  eis: (dossier, gebeurtenis) =>
    nietOpen(dossier, gebeurtenis.gegevens.id) ?? tenzijAfgeweken(bezwaren(dossier, gebeurtenis), gebeurtenis),
  vulAan: (dossier, gebeurtenis) => metVoorbijAan(bezwaren(dossier, gebeurtenis), gebeurtenis),
  verwerk: (dossier, { id: bij, gegevens, op, dag }) => ({
    ...met(dossier, gegevens.id, {
      vervallen: bij,
      reeks: volgende(dossier.evaluaties.find((e) => e.id === gegevens.id)),
    }),
    ...metAfwijking(dossier, "evaluatiemoment", { gegevens, op, dag }),
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
