import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { naPauze } from "../../traject/stilstand.ts";

export const trajectHervat = definieer({
  type: "traject.hervat",
  nietNu: ({ gepauzeerdOp }) => (gepauzeerdOp === null ? "Het traject staat niet stil." : null),
  titel: "Traject hervat",
  schema: () => z.strictObject({}),
  wie: UITVOERDERS,
  voorbeeld: {},
  zin: () => "Het traject gaat weer verder.",
  eis: (dossier, { op, dag }) =>
    dossier.gepauzeerdOp !== null && (op ?? dag) < dossier.gepauzeerdOp
      ? nee("pauze.volgorde", "Een pauze eindigt niet voor ze begint.")
      : null,
  verwerk: (dossier, { op, dag }) => ({ ...dossier, ...naPauze(dossier, op ?? dag), gepauzeerdOp: null }),
  hoort: niemand("spreekt met de zorgarrangeur af dat het verder gaat"),
});
