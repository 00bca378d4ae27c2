import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { uitnodigingenVoorZa } from "../evaluatie/uitnodiging.ts";
import { za } from "../velden.ts";
import { nietVoorToekenning } from "../volgorde.ts";

export const zaToegewezen = definieer({
  type: "za.toegewezen",
  nietNu: ({ za: huidig }) =>
    huidig === null ? null : `${huidig} doet het traject. Begin een overdracht als dat een ander wordt.`,
  titel: "Zorgarrangeur toegewezen",
  schema: () => z.strictObject({ za }),
  wie: ["projectleider"],
  voorbeeld: { za: "za-03" },
  zin: (g) => `Zorgarrangeur ${g.za} gaat het traject doen.`,
  mag: ({ za: huidig }) =>
    huidig === null
      ? null
      : nee("za.al-toegewezen", `${huidig} doet het traject. Begin een overdracht als dat een ander wordt.`),
  eis: (dossier, gebeurtenis) => nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { gegevens }) => ({ ...dossier, za: gegevens.za }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { toewijzing: (_dossier, { gegevens: { za: wie } }) => ({ za: wie }) },
    medeAanvrager: KOPIE,
    partner: niets("hoort wie de zorgarrangeur is als het traject begint"),
    za: {
      toewijzing: (_dossier, { gegevens: { za: wie } }) => ({ za: wie }),
      "uitnodiging-evaluatie": uitnodigingenVoorZa,
    },
    projectleider: niets("wijst de zorgarrangeur zelf toe"),
  },
});
