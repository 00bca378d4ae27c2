import { z } from "zod";
import { definieer } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { reden } from "../velden.ts";
import { beantwoord, eerstEenVraag, naVraag, zonderVraag } from "./vraag.ts";

export const nazorgIngetrokken = definieer({
  type: "nazorg.ingetrokken",
  nietNu: zonderVraag,
  titel: "Vraag om nazorg ingetrokken",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "zorgarrangeur", "aanvrager"],
  voorbeeld: { reden: "De gemeente betaalt toch." },
  zin: (g) => `De vraag om nazorg is ingetrokken: ${g.reden}`,
  mag: eerstEenVraag,
  eis: naVraag,
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    ...beantwoord(dossier, { besluit: "ingetrokken", beslotenOp: op, waarom: gegevens.reden }),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "nazorg-ingetrokken": (_dossier, { gegevens }) => ({ reden: gegevens.reden }) },
    medeAanvrager: KOPIE,
    partner: niets("wist niet van de vraag; voor partners verandert er niets"),
    za: niets("heeft het traject afgesloten"),
    projectleider: niets("ziet dat er niets meer te beslissen valt"),
  },
});
