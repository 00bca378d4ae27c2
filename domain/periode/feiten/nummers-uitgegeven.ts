import { z } from "zod";
import { definieer } from "./definitie.ts";

export const nummersUitgegeven = definieer({
  type: "nummers.uitgegeven",
  titel: "Nummers uitgegeven",
  schema: () =>
    z.strictObject({
      jaar: z.int(),
      van: z.int().min(1),
      tot: z.int().min(1),
      /** A list, because a key may be any word. */
      uitgegeven: z.array(z.strictObject({ sleutel: z.string(), nummer: z.string() })).min(1),
    }),
  voorbeeld: { jaar: 2025, van: 1, tot: 1, uitgegeven: [{ sleutel: "aanmelding-1", nummer: "ZA-2025-001" }] },
  zin: ({ uitgegeven }) =>
    uitgegeven.length === 1
      ? `Nummer ${uitgegeven[0]?.nummer} is uitgegeven.`
      : `De nummers ${uitgegeven[0]?.nummer} tot en met ${uitgegeven.at(-1)?.nummer} zijn uitgegeven.`,
  vouw: (b, { jaar, tot, uitgegeven }) => ({
    ...b,
    uitgegeven: { ...b.uitgegeven, [jaar]: tot },
    sleutels: {
      ...b.sleutels,
      ...Object.fromEntries(uitgegeven.map(({ sleutel, nummer }) => [sleutel, nummer] as const)),
    },
  }),
});
