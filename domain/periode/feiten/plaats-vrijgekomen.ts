import { z } from "zod";
import { definieer } from "./definitie.ts";

export const plaatsVrijgekomen = definieer({
  type: "plaats.vrijgekomen",
  titel: "Plaats vrijgekomen",
  schema: () => z.strictObject({ nummer: z.string() }),
  voorbeeld: { nummer: "ZA-2025-001" },
  zin: (g) => `De plaats van ${g.nummer} is vrijgekomen.`,
  vouw: (b, { nummer }) => {
    const { [nummer]: _plaats, ...plaatsen } = b.plaatsen;
    const { [nummer]: _aanbod, ...aanbiedingen } = b.aanbiedingen;
    return { ...b, plaatsen, aanbiedingen };
  },
});
