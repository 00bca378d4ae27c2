import { z } from "zod";
import { ONBEKENDE_PERIODE } from "../../aanmelding/perioden.ts";
import { KALENDER, Kalenderschema, voorTermijnen } from "../../kalender/kalender.ts";
import { nieuweBoekhouding } from "../boekhouding.ts";
import { definieer } from "./definitie.ts";
import { regels } from "./regels.ts";

export const periodeGeopend = definieer({
  type: "periode.geopend",
  titel: "Subsidieperiode geopend",
  schema: () => z.strictObject({ regels: regels(), kalender: Kalenderschema }),
  voorbeeld: { regels: ONBEKENDE_PERIODE, kalender: voorTermijnen(KALENDER) },
  zin: (g) => `${g.regels.naam} is geopend.`,
  vouw: (_b, g) => nieuweBoekhouding(g.regels, g.kalender),
});
