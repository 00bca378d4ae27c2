import { z } from "zod";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
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
    // Whoever says no to the place withdraws the aanvraag, also for who applied along.
    aanvrager: {
      "aanvraag-ingetrokken": (_dossier, { op, dag, gegevens }) => ({ op: op ?? dag, reden: gegevens.reden }),
    },
    medeAanvrager: KOPIE,
    projectleider: niets("ziet onder de signalen dat de plaats weer vrij is"),
  },
  meldingen: () => [meldAanPeriode("vrijgeven")],
});
