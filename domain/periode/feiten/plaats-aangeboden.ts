import { z } from "zod";
import { datum } from "../../gebeurtenissen/velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { definieer } from "./definitie.ts";
import { metPlaats } from "./met-plaats.ts";

export const plaatsAangeboden = definieer({
  type: "plaats.aangeboden",
  titel: "Plaats aangeboden",
  schema: () => z.strictObject({ nummer: z.string(), uiterlijk: datum }),
  voorbeeld: { nummer: "ZA-2025-001", uiterlijk: "2025-06-16" },
  zin: (g) => `Aan ${g.nummer} is een plaats aangeboden, tot en met ${inWoorden(g.uiterlijk)}.`,
  vouw: (b, { nummer, uiterlijk }, volgnummer) => {
    const na = metPlaats(b, nummer, "aangeboden");
    return { ...na, aanbiedingen: { ...na.aanbiedingen, [nummer]: { uiterlijk, volgnummer } } };
  },
});
