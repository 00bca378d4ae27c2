import { z } from "zod";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const aanvraagIngetrokken = definieer({
  type: "aanvraag.ingetrokken",
  titel: "Aanvraag ingetrokken",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: { reden: "De school pakt het zelf op." },
  zin: (g) => `De aanvraag is ingetrokken: ${g.reden}`,
  eis: (dossier, gebeurtenis) => nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier) => ({ ...dossier, plaats: "geen" as const, aanvulling: null, aanbodUiterlijk: null }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: niets("trekt de aanvraag zelf in"),
    medeAanvrager: niets("hoort het van de aanvrager"),
    projectleider: niets("hoeft er niets meer mee te doen"),
  },
  meldingen: () => [meldAanPeriode("vrijgeven")],
});
