import { z } from "zod";
import { definieer } from "./definitie.ts";
import { metKeuze, metPlaats, voorbijInWoorden } from "./met-plaats.ts";

export const plaatsGereserveerd = definieer({
  type: "plaats.gereserveerd",
  titel: "Plaats gereserveerd",
  schema: () => z.strictObject({ nummer: z.string(), voorbij: z.array(z.string()).optional() }),
  voorbeeld: { nummer: "ZA-2025-001" },
  zin: (g) => `Voor ${g.nummer} is een plaats gereserveerd${voorbijInWoorden(g.voorbij)}.`,
  vouw: (b, { nummer, voorbij }) => metKeuze(metPlaats(b, nummer, "gereserveerd"), nummer, voorbij),
});
