import { z } from "zod";
import { aanWie, briefnaam } from "../../briefwoorden.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { GERICHT } from "./gericht.ts";

export const mailVertraagd = definieer({
  type: "mail.vertraagd",
  titel: "Brief wacht",
  schema: () => z.strictObject(GERICHT),
  wie: ["systeem"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager", bij: 4 },
  zin: (g, naam) =>
    `De brief '${briefnaam(g.brief)}' aan ${aanWie(g, naam)} is na een dag nog niet verzonden. Het systeem blijft het proberen.`,
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    vertraagdeMail: [...dossier.vertraagdeMail, gegevens],
  }),
  hoort: niemand("het systeem probeert het zelf opnieuw; wie het moet weten ziet het onder de signalen"),
});
