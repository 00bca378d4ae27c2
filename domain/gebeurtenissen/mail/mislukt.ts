import { z } from "zod";
import { aanWie, briefnaam } from "../../briefwoorden.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { GERICHT, naamVan } from "./gericht.ts";
import { metMislukteMail, mislukt, zonderVertraging } from "./openstaand.ts";
import { melding } from "../velden.ts";

export const mailMislukt = definieer({
  type: "mail.mislukt",
  titel: "Brief niet aangekomen",
  schema: () =>
    z.strictObject({
      ...GERICHT,
      reden: melding(500),
    }),
  wie: ["systeem"],
  voorbeeld: { brief: "toekenning", aan: "aanvrager", bij: 4, reden: "550 postvak bestaat niet" },
  zin: (g, naam) => `De brief '${briefnaam(g.brief)}' aan ${aanWie(g, naam)} is niet aangekomen: ${g.reden}`,
  verwerk: (dossier, { gegevens, dag }) =>
    metMislukteMail(zonderVertraging(dossier, gegevens), naamVan(gegevens), mislukt(gegevens, dag)),
  hoort: niemand(
    "een brief over een brief die niet aankomt, komt ook niet aan; wie het moet herstellen ziet het onder de signalen",
  ),
});
