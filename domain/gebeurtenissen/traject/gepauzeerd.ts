import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";
import { nietVoor, nietVoorToekenning } from "../volgorde.ts";

export const trajectGepauzeerd = definieer({
  type: "traject.gepauzeerd",
  nietNu: ({ gepauzeerdOp }) => (gepauzeerdOp === null ? null : "Het traject staat al stil."),
  titel: "Traject gepauzeerd",
  schema: () => z.strictObject({ reden }),
  wie: UITVOERDERS,
  voorbeeld: { reden: "Zomervakantie" },
  zin: (g) => `Het traject staat stil: ${g.reden}`,
  eis: (dossier, gebeurtenis) =>
    nietVoor(dossier.gestartOp, "de start van het traject", gebeurtenis.op, gebeurtenis) ??
    nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { op, dag }) => ({ ...dossier, gepauzeerdOp: op ?? dag }),
  hoort: niemand("spreekt de pauze af met de zorgarrangeur"),
});
