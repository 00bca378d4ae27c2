import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const eindeGepland = definieer({
  type: "einde.gepland",
  titel: "Einde afgesproken",
  schema: () => z.strictObject({ einde: datum, reden: reden.optional() }),
  wie: UITVOERDERS,
  voorbeeld: { einde: "2028-07-01", reden: "De pilot begint na de zomer." },
  zin: (g) =>
    `Het geplande einde van het traject is ${inWoorden(g.einde)}${g.reden === undefined ? "." : `: ${g.reden}`}`,
  eis: (dossier, gebeurtenis) => {
    const { einde, reden: waarom } = gebeurtenis.gegevens;
    const eerder = dossier.plan.einde;
    if (einde === eerder) return nee("einde.zelfde-dag", `Het geplande einde is al ${inWoorden(einde)}.`);
    if (eerder !== null && waarom === undefined)
      return nee(
        "einde.reden",
        `Er is een einde afgesproken: ${inWoorden(eerder)}. Zeg waarom dat een andere dag wordt.`,
      );
    return nietVoor(dossier.gestartOp, "de start van het traject", einde, gebeurtenis);
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    plan: { ...dossier.plan, einde: gegevens.einde, eindeSinds: op ?? dag },
  }),
  hoort: niemand("spreekt het einde af met de zorgarrangeur"),
});
