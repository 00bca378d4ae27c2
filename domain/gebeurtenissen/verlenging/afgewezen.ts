import { z } from "zod";
import { definieer } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { lang } from "../velden.ts";
import { beloofd, beslis, naVraag, zonderVraag } from "./vraag.ts";

export const verlengingAfgewezen = definieer({
  type: "verlenging.afgewezen",
  nietNu: zonderVraag,
  titel: "Verlenging afgewezen",
  besluit: true,
  schema: () => z.strictObject({ toelichting: lang(4000) }),
  wie: ["projectleider"],
  voorbeeld: { toelichting: "De doelen zijn bereikt; de school kan nu zelf verder." },
  zin: (g) => `De verlenging is afgewezen: ${g.toelichting}`,
  eis: (dossier, { op }) => naVraag(dossier, op),
  verwerk: (dossier, { op }) => beslis(dossier, { besluit: "afgewezen", beslotenOp: op, ...beloofd(dossier) }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { verlengingsbesluit: (_dossier, { gegevens: { toelichting } }) => ({ toelichting }) },
    medeAanvrager: KOPIE,
    partner: niets("hoort het van de zorgarrangeur"),
    za: niets("ziet het in het dossier"),
    projectleider: niets("beslist dit zelf"),
  },
});
