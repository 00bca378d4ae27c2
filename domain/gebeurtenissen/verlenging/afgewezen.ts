import { z } from "zod";
import { definieer } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import {
  eisRedencodes,
  metGekozen,
  metRedennamen,
  gevraagdeRedencodes,
  redenenInWoorden,
  redennamen,
} from "../redencodes.ts";
import { lang } from "../velden.ts";
import { beloofd, beslis, naVraag, zonderVraag } from "./vraag.ts";

export const verlengingAfgewezen = definieer({
  type: "verlenging.afgewezen",
  nietNu: zonderVraag,
  titel: "Verlenging afgewezen",
  besluit: true,
  schema: () => z.strictObject({ redencodes: gevraagdeRedencodes(), toelichting: lang(4000) }),
  aangevuld: () => z.strictObject({ redennamen: redennamen() }),
  wie: ["projectleider"],
  voorbeeld: { redencodes: ["doelen-bereikt"], toelichting: "De doelen zijn bereikt; de school kan nu zelf verder." },
  zin: (g) => `De verlenging is afgewezen: ${g.toelichting}${redenenInWoorden(g.redennamen)}`,
  vulAan: (dossier, { gegevens }) => metRedennamen(dossier, gegevens.redencodes),
  eis: (dossier, { gegevens, op, bron }) =>
    naVraag(dossier, op) ?? eisRedencodes(dossier, "verlenging", gegevens.redencodes, { bron }),
  verwerk: (dossier, { gegevens, op }) =>
    beslis(dossier, {
      besluit: "afgewezen",
      beslotenOp: op,
      ...metGekozen(gegevens),
      ...beloofd(dossier),
    }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { verlengingsbesluit: (_dossier, { gegevens: { toelichting } }) => ({ toelichting }) },
    medeAanvrager: KOPIE,
    partner: {
      verlengingsbesluit: (dossier, { gegevens: { toelichting } }) => aanAndereDeelnemers(dossier, { toelichting }),
    },
    za: {
      verlengingsbesluit: (dossier, { gegevens: { toelichting } }) => (dossier.za === null ? null : { toelichting }),
    },
    projectleider: niets("beslist dit zelf"),
  },
});
