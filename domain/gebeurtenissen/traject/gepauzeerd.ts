import { z } from "zod";
import { definieer, type Gebeurtenis } from "../definitie.ts";
import { isNieuwsVoorZa, KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";
import { nietVoor, nietVoorToekenning } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";

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
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { "traject-gepauzeerd": stilstand },
    medeAanvrager: KOPIE,
    partner: {
      "traject-gepauzeerd": (dossier, gebeurtenis) => aanAndereDeelnemers(dossier, stilstand(dossier, gebeurtenis)),
    },
    // Who did it knows.
    za: {
      "traject-gepauzeerd": (dossier, gebeurtenis) =>
        isNieuwsVoorZa(dossier, gebeurtenis) ? stilstand(dossier, gebeurtenis) : null,
    },
    projectleider: niets("ziet in het dossier dat het stilstaat; de klok zegt het als het te lang duurt"),
  },
});

function stilstand(_dossier: Dossier, { op, dag, gegevens }: Gebeurtenis<{ readonly reden: string }>) {
  return { op: op ?? dag, reden: gegevens.reden };
}
