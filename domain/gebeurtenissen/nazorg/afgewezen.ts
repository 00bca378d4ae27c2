import { z } from "zod";
import { definieer } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import {
  eisRedencodes,
  gevraagdeRedencodes,
  metGekozen,
  metRedennamen,
  redenenInWoorden,
  redennamen,
} from "../redencodes.ts";
import { datum, lang } from "../velden.ts";
import { beantwoord, eerstEenVraag, naVraag, zonderVraag } from "./vraag.ts";
import { openNazorgvraag } from "../../traject/nazorgvraag.ts";

export const nazorgAfgewezen = definieer({
  type: "nazorg.afgewezen",
  nietNu: zonderVraag,
  titel: "Nazorg afgewezen",
  besluit: true,
  schema: () => z.strictObject({ redencodes: gevraagdeRedencodes(), toelichting: lang(4000) }),
  /** The day on which it was asked for, and how the reasons are called. */
  aangevuld: () => z.strictObject({ gevraagdOp: datum.optional(), redennamen: redennamen() }),
  wie: ["projectleider"],
  voorbeeld: {
    redencodes: ["niet-collectief"],
    toelichting: "De vraag gaat over één leerling. Een onderwijsconsulent helpt u daarbij.",
  },
  zin: (g) => `De gevraagde nazorg is afgewezen: ${g.toelichting}${redenenInWoorden(g.redennamen)}`,
  mag: eerstEenVraag,
  eis: (dossier, gebeurtenis) =>
    naVraag(dossier, gebeurtenis) ?? eisRedencodes(dossier, "nazorg", gebeurtenis.gegevens.redencodes, gebeurtenis),
  vulAan: (dossier, { gegevens }) => {
    const { gevraagdOp } = openNazorgvraag(dossier) ?? {};
    return { ...(gevraagdOp === undefined ? {} : { gevraagdOp }), ...metRedennamen(dossier, gegevens.redencodes) };
  },
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    ...beantwoord(dossier, {
      besluit: "afgewezen",
      beslotenOp: op,
      waarom: gegevens.toelichting,
      ...metGekozen(gegevens),
    }),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: {
      "nazorg-afgewezen": (_dossier, { gegevens: { toelichting, gevraagdOp = null }, op, dag }) => ({
        gevraagdOp,
        beslotenOp: op ?? dag,
        toelichting,
      }),
    },
    medeAanvrager: KOPIE,
    partner: niets("wist niet van de vraag; voor partners verandert er niets"),
    za: niets("heeft het traject afgesloten"),
    projectleider: niets("beslist dit zelf"),
  },
});
