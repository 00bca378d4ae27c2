import { z } from "zod";
import { datum } from "../../gebeurtenissen/velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { definieer } from "./definitie.ts";
import { metKeuze, metPlaats, voorbijInWoorden } from "./met-plaats.ts";

export const plaatsAangeboden = definieer({
  type: "plaats.aangeboden",
  titel: "Plaats aangeboden",
  schema: () => z.strictObject({ nummer: z.string(), uiterlijk: datum, voorbij: z.array(z.string()).optional() }),
  voorbeeld: { nummer: "ZA-2025-001", uiterlijk: "2025-06-16" },
  zin: (g) =>
    `Aan ${g.nummer} is een plaats aangeboden, tot en met ${inWoorden(g.uiterlijk)}${voorbijInWoorden(g.voorbij)}.`,
  vouw: (b, { nummer, uiterlijk, voorbij }, volgnummer) => {
    const na = metKeuze(metPlaats(b, nummer, "aangeboden"), nummer, voorbij);
    return { ...na, aanbiedingen: { ...na.aanbiedingen, [nummer]: { uiterlijk, volgnummer } } };
  },
});
