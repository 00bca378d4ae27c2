import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { altijd, isNieuwsVoorZa, KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
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
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "traject-hervat": altijd },
    medeAanvrager: KOPIE,
    partner: { "traject-hervat": (dossier) => aanAndereDeelnemers(dossier) },
    // Who did it knows.
    za: {
      "traject-hervat": (dossier, gebeurtenis) => (isNieuwsVoorZa(dossier, gebeurtenis) ? altijd() : null),
    },
    projectleider: niets("ziet in het dossier dat het verdergaat"),
  },
});
