import { z } from "zod";
import { definieer, mail, nee } from "../definitie.ts";
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
  opdrachten: (dossier, { gegevens }) => [
    mail("toewijzing", "za", { za: gegevens.za }),
    mail("toewijzing", "aanvrager", { za: gegevens.za }),
    ...uitnodigingenVoorZa(dossier),
  ],
});
