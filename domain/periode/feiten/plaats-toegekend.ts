import { z } from "zod";
import { definieer } from "./definitie.ts";
import { metPlaats } from "./met-plaats.ts";

export const plaatsToegekend = definieer({
  type: "plaats.toegekend",
  titel: "Plaats toegekend",
  schema: () => z.strictObject({ nummer: z.string() }),
  voorbeeld: { nummer: "ZA-2025-001" },
  zin: (g) => `${g.nummer} is toegekend en houdt zijn plaats.`,
  vouw: (b, { nummer }) => metPlaats(b, nummer, "toegekend"),
});
