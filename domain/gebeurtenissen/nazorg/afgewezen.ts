import { z } from "zod";
import { definieer } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { lang } from "../velden.ts";
import { beantwoord, eerstEenVraag, naVraag, zonderVraag } from "./vraag.ts";
import { openNazorgvraag } from "../../traject/nazorgvraag.ts";
import { datum } from "../velden.ts";

export const nazorgAfgewezen = definieer({
  type: "nazorg.afgewezen",
  nietNu: zonderVraag,
  titel: "Nazorg afgewezen",
  besluit: true,
  schema: () => z.strictObject({ toelichting: lang(4000) }),
  /** The day on which it was asked for. */
  aangevuld: () => z.strictObject({ gevraagdOp: datum.optional() }),
  wie: ["projectleider"],
  voorbeeld: { toelichting: "De vraag gaat over één leerling. Een onderwijsconsulent helpt u daarbij." },
  zin: (g) => `De gevraagde nazorg is afgewezen: ${g.toelichting}`,
  mag: eerstEenVraag,
  eis: naVraag,
  vulAan: (dossier) => {
    const { gevraagdOp } = openNazorgvraag(dossier) ?? {};
    return gevraagdOp === undefined ? {} : { gevraagdOp };
  },
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    ...beantwoord(dossier, { besluit: "afgewezen", beslotenOp: op, waarom: gegevens.toelichting }),
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
