import { z } from "zod";
import { definieer } from "./definitie.ts";
import { metPlaats } from "./met-plaats.ts";

export const plaatsGereserveerd = definieer({
  type: "plaats.gereserveerd",
  titel: "Plaats gereserveerd",
  schema: () => z.strictObject({ nummer: z.string() }),
  voorbeeld: { nummer: "ZA-2025-001" },
  zin: (g) => `Voor ${g.nummer} is een plaats gereserveerd.`,
  vouw: (b, { nummer }) => metPlaats(b, nummer, "gereserveerd"),
});
