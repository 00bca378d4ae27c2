import { z } from "zod";
import { definieer } from "../definitie.ts";
import { isNieuwsVoorZa, KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { reden } from "../velden.ts";
import { beslis, naVraag, zonderVraag } from "./vraag.ts";

export const verlengingIngetrokken = definieer({
  type: "verlenging.ingetrokken",
  nietNu: zonderVraag,
  titel: "Verlenging ingetrokken",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "zorgarrangeur", "aanvrager"],
  voorbeeld: { reden: "Toch niet nodig." },
  zin: (g) => `De gevraagde verlenging is ingetrokken: ${g.reden}`,
  eis: (dossier, { op }) => naVraag(dossier, op),
  verwerk: (dossier, { op }) => beslis(dossier, { besluit: "ingetrokken", beslotenOp: op }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "verlenging-ingetrokken": (_dossier, { gegevens }) => ({ reden: gegevens.reden }) },
    medeAanvrager: KOPIE,
    partner: niets("wist niet dat erom was gevraagd"),
    za: {
      "verlenging-ingetrokken": (dossier, gebeurtenis) =>
        isNieuwsVoorZa(dossier, gebeurtenis) ? { reden: gebeurtenis.gegevens.reden } : null,
    },
    projectleider: niets("hoeft er niets meer over te besluiten"),
  },
});
