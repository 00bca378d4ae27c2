import { z } from "zod";
import { afspraakvelden } from "./afspraakvelden.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { doetNietMee } from "../partner/doet-mee.ts";

export const borgingVastgelegd = definieer({
  type: "borging.vastgelegd",
  titel: "Borgingsafspraak vastgelegd",
  schema: () => z.strictObject(afspraakvelden()),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: {
    partner: "partner-3",
    verantwoordelijkheid: "Bekostiging van de zorg in de klas",
    afspraak: "Jaarlijks contract met één aanbieder",
  },
  zin: (g, naam) => `Borging: ${naam(g.partner)} blijft verantwoordelijk voor ${g.verantwoordelijkheid}.`,
  eis: (dossier, { gegevens }) => doetNietMee(dossier, gegevens.partner),
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    borging: [...dossier.borging, { ...gegevens, op, nagekomen: null }],
  }),
  hoort: niemand("wie de afspraak maakt, zat aan tafel; zij staat in de terugkoppeling en wordt later nagevraagd"),
});
