import { z } from "zod";
import { definieer } from "./definitie.ts";
import { metPlaats } from "./met-plaats.ts";

export const plaatsenOvergenomen = definieer({
  type: "plaatsen.overgenomen",
  titel: "Plaatsen overgenomen uit een register",
  schema: () => z.strictObject({ nummers: z.array(z.string()).min(1) }),
  voorbeeld: { nummers: ["ZA-2020-001", "ZA-2020-002"] },
  zin: ({ nummers }) =>
    nummers.length === 1
      ? `De plaats van ${nummers[0]} is overgenomen uit een register.`
      : `De plaatsen van ${nummers.length} trajecten zijn overgenomen uit een register.`,
  vouw: (b, { nummers }) => ({
    ...nummers.reduce((na, nummer) => metPlaats(na, nummer, "toegekend"), b),
    overgenomen: [...b.overgenomen, ...nummers],
  }),
});
