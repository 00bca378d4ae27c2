import { z } from "zod";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { naAanbod } from "./volgorde.ts";
import { zonderPlaats } from "./zonder-plaats.ts";
import { reden } from "../velden.ts";

export const plaatsGeweigerd = definieer({
  type: "plaats.geweigerd",
  titel: "Plaats geweigerd",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: { reden: "De school begint liever volgend jaar." },
  zin: (g) => `De aangeboden plaats is geweigerd: ${g.reden}`,
  eis: naAanbod,
  verwerk: zonderPlaats,
  opdrachten: () => [meldAanPeriode("vrijgeven")],
});
