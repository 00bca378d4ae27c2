import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { lang, regel } from "../velden.ts";
import { meedoend } from "../../traject/partnerschap.ts";

export const borgingVastgelegd = definieer({
  type: "borging.vastgelegd",
  titel: "Borgingsafspraak vastgelegd",
  schema: () => z.strictObject({ partner: regel(200), verantwoordelijkheid: lang(1000), afspraak: lang(1000) }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: {
    partner: "Gemeente Breda",
    verantwoordelijkheid: "Bekostiging van de zorg in de klas",
    afspraak: "Jaarlijks contract met één aanbieder",
  },
  zin: (g) => `Borging: ${g.partner} blijft verantwoordelijk voor ${g.verantwoordelijkheid}.`,
  eis: (dossier, { gegevens }) =>
    meedoend(dossier).some((p) => p.naam === gegevens.partner)
      ? null
      : nee("partner.onbekend", `${gegevens.partner} doet niet mee in dit traject. Voeg deze partner eerst toe.`),
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    borging: [...dossier.borging, { ...gegevens, op, nagekomen: null }],
  }),
});
