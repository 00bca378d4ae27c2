import { z } from "zod";
import { gevraagd } from "./open.ts";
import { definieer, nee } from "../definitie.ts";
import { niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { datum, lang } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const aanvullingGevraagd = definieer({
  type: "aanvulling.gevraagd",
  titel: "Aanvulling gevraagd",
  besluit: true,
  // Not datum.optional(): a shared schema is frozen in a workflow, and zod makes that method on first use.
  schema: () => z.strictObject({ vraag: lang(2000), uiterlijk: z.optional(datum) }),
  wie: ["projectleider"],
  voorbeeld: { vraag: "Wie wordt de vaste contactpersoon?" },
  zin: (g) => `Er is een aanvulling gevraagd: ${g.vraag}`,
  eis: (dossier, gebeurtenis) => {
    const { op, dag, bron } = gebeurtenis;
    if (op !== null && dossier.ontvangenOp !== null && op < dossier.ontvangenOp)
      return nee(
        "datum.volgorde",
        `Deze vraag ligt voor de ontvangst van de aanvraag (${inWoorden(dossier.ontvangenOp)}).`,
      );
    const { gevraagdOp, uiterlijk } = gevraagd(dossier, gebeurtenis);
    if (uiterlijk <= gevraagdOp)
      return nee("aanvulling.termijn", "De laatste dag voor de aanvulling ligt na de dag van de vraag.");
    // The letter goes out today, whenever it was asked.
    return bron === null && uiterlijk < dag
      ? nee(
          "aanvulling.verleden",
          `De laatste dag voor de aanvulling (${inWoorden(uiterlijk)}) is al voorbij. Noem een dag die nog komt. Is er al antwoord, leg dat dan vast als ontvangen, met deze vraag erbij.`,
        )
      : null;
  },
  verwerk: (dossier, gebeurtenis) => ({
    ...dossier,
    aanvulling: gevraagd(dossier, gebeurtenis),
    verstrekenAanvulling: null,
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { "aanvulling-gevraagd": (_dossier, { gegevens: { vraag } }) => ({ vraag }) },
    medeAanvrager: niets("krijgt geen vraag die de aanvrager beantwoordt: twee antwoorden spreken elkaar tegen"),
    projectleider: niets("vraagt dit zelf"),
  },
});
