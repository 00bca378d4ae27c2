import { z } from "zod";
import { terugNaarStappen } from "../afronding/terug-naar-stappen.ts";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { kwartieren, lang, reden } from "../velden.ts";
import { bovenPlafond } from "./plafond.ts";
import { beloofd, beslis, naVraag, zonderVraag } from "./vraag.ts";
import { inUren } from "../../getal.ts";
import { openVerlenging } from "../../traject/verlenging.ts";
import { urenbudget } from "../../traject/urenstand.ts";

export const verlengingToegekend = definieer({
  type: "verlenging.toegekend",
  nietNu: zonderVraag,
  titel: "Verlenging toegekend",
  besluit: true,
  schema: () =>
    z.strictObject({ uren: kwartieren(500).nullable(), toelichting: lang(4000), afwijking: reden.optional() }),
  wie: ["projectleider"],
  voorbeeld: { uren: 40, toelichting: "De pilot loopt nog tot de zomer." },
  zin: (g) => `De verlenging is toegekend${g.uren === null ? "" : `: ${inUren(g.uren)} erbij`}. ${g.toelichting}`,
  mag: (dossier) =>
    openVerlenging(dossier) === undefined ? nee("verlenging.geen", "Er is geen verlenging gevraagd.") : null,
  eis: (dossier, { gegevens, op, bron }) => {
    if (bron === null && gegevens.uren === null) return nee("uren.ontbreken", "Zeg hoeveel uren erbij komen.");
    const teVeel =
      bron === null && gegevens.afwijking === undefined
        ? bovenPlafond(dossier, dossier.vorm, (urenbudget(dossier) ?? 0) + (gegevens.uren ?? 0))
        : null;
    return teVeel ?? naVraag(dossier, op);
  },
  // Asked for during the afronding, it takes the traject back to its stappen.
  verwerk: (dossier, { gegevens, op }) =>
    terugNaarStappen(
      beslis(dossier, { besluit: "toegekend", beslotenOp: op, uren: gegevens.uren, ...beloofd(dossier) }),
    ),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { verlengingsbesluit: (_dossier, { gegevens: { toelichting } }) => ({ toelichting }) },
    medeAanvrager: KOPIE,
    partner: niets("hoort het van de zorgarrangeur"),
    za: niets("ziet het in het dossier"),
    projectleider: niets("beslist dit zelf"),
  },
});
