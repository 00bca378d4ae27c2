import { z } from "zod";
import { definieer } from "../definitie.ts";
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
});
