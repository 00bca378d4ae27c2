import { z } from "zod";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { buitenAanbod, geenAanbodNu, naAanbod, zonderAanbod } from "./volgorde.ts";
import { zonderPlaats } from "./zonder-plaats.ts";
import { reden } from "../velden.ts";

export const plaatsGeweigerd = definieer({
  type: "plaats.geweigerd",
  titel: "Plaats geweigerd",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: { reden: "De school begint liever volgend jaar." },
  zin: (g) => `De aangeboden plaats is geweigerd: ${g.reden}`,
  nietNu: geenAanbodNu,
  mag: zonderAanbod,
  eis: (dossier, gebeurtenis) => (dossier.aanbodUiterlijk === null ? buitenAanbod : naAanbod)(dossier, gebeurtenis),
  verwerk: (dossier) => ({ ...zonderPlaats(dossier), verlopenAanbod: null }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: niets("wijst de plaats zelf af"),
    medeAanvrager: niets("hoort het van de aanvrager, die namens allen antwoordt"),
    projectleider: niets("ziet onder de signalen dat de plaats weer vrij is"),
  },
  meldingen: () => [meldAanPeriode("vrijgeven")],
});
