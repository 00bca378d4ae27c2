import { z } from "zod";
import { metVerslag, verslagIsEr } from "./verslag.ts";
import { naAfrondingBegon } from "./volgorde.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { reden } from "../velden.ts";
import { geenEindverslag } from "../../traject/eindverslag.ts";

export const eindverslagOntbreekt = definieer({
  type: "eindverslag.ontbreekt",
  titel: "Geen eindverslag",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De zorgarrangeur is uit dienst." },
  zin: (g) => `Er komt geen eindverslag: ${g.reden}`,
  nietNu: verslagIsEr,
  eis: naAfrondingBegon,
  verwerk: (dossier, { gegevens, op, dag }) => metVerslag(dossier, geenEindverslag(op, gegevens.reden), dag),
  hoort: niemand("wie meedoet hoort het in de terugkoppeling en bij het sluiten, met de reden"),
});
