import { z } from "zod";
import { ONBEKENDE_PERIODE } from "../../aanmelding/perioden.ts";
import { definieer } from "./definitie.ts";
import { regels } from "./regels.ts";

export const periodeGewijzigd = definieer({
  type: "periode.gewijzigd",
  titel: "Regels gewijzigd",
  schema: () => z.strictObject({ regels: regels() }),
  voorbeeld: { regels: ONBEKENDE_PERIODE },
  zin: (g) => `De regels van ${g.regels.naam.toLowerCase()} zijn gewijzigd, naar versie ${g.regels.versie}.`,
  vouw: (b, g) => ({ ...b, regels: g.regels }),
});
