import { z } from "zod";
import { naNieuweVraag } from "./volgorde.ts";
import { definieer, meldAanPeriode, nee } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { beloofdeDag, beslistermijn } from "../../termijnen/besluit.ts";
import { teBeloven } from "../../termijnen/termijn.ts";

export const aanvraagOpWachtlijst = definieer({
  type: "aanvraag.op-wachtlijst",
  titel: "Op de wachtlijst gezet",
  besluit: true,
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De subsidieperiode is vol." },
  zin: (g) => `De aanvraag staat op de wachtlijst: ${g.reden}`,
  mag: ({ plaats }) =>
    plaats === "gereserveerd" ? nee("plaats.gereserveerd", "Voor deze aanvraag is al een plaats gereserveerd.") : null,
  eis: (dossier, gebeurtenis) =>
    nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis) ?? naNieuweVraag(dossier, gebeurtenis),
  // An answer too, that may have come too late [E 3.4, 4.4].
  verwerk: (dossier, { op }) => ({
    ...dossier,
    uitstel: null,
    opWachtlijst: { op, ...beloofdeDag(dossier, beslistermijn(dossier)) },
    verlopenAanbod: null,
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: {
      wachtlijst: (dossier, { gegevens, op, dag }) => ({
        reden: gegevens.reden,
        kijkdag: teBeloven(dossier, { soort: "wachtlijst", vanaf: op ?? dag }, dag),
      }),
    },
    medeAanvrager: KOPIE,
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: (dossier) => [meldAanPeriode("wachtlijst", dossier.voorrang)],
});
