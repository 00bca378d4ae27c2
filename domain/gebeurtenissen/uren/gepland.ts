import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { kwartierenOfGeen, reden } from "../velden.ts";
import { inUren } from "../../getal.ts";
import { urenbudget } from "../../traject/urenstand.ts";

export const urenGepland = definieer({
  type: "uren.gepland",
  titel: "Uren per fase gepland",
  schema: () => {
    const gepland = kwartierenOfGeen(2000);
    return z.strictObject({ fasen: z.strictObject({ 1: gepland, 2: gepland, 3: gepland }), reden: reden.optional() });
  },
  wie: UITVOERDERS,
  voorbeeld: { fasen: { 1: 30, 2: 20, 3: 50 } },
  zin: (g) =>
    `Gepland: ${inUren(g.fasen[1])} voor fase 1, ${inUren(g.fasen[2])} voor fase 2 en ${inUren(g.fasen[3])} voor fase 3${g.reden === undefined ? "." : `: ${g.reden}`}`,
  eis: (dossier, { gegevens: { fasen, reden: waarom } }) => {
    const samen = fasen[1] + fasen[2] + fasen[3];
    const budget = urenbudget(dossier);
    return budget !== null && samen > budget && waarom === undefined
      ? nee(
          "uren.plan-boven-budget",
          `Samen is dit ${inUren(samen)} en het budget is ${inUren(budget)}. Meer plannen dan het budget kan alleen met een reden.`,
        )
      : null;
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, urenplan: gegevens.fasen }),
  hoort: niemand("de zorgarrangeur plant de uren samen met de school; dit legt vast wat daar is afgesproken"),
});
