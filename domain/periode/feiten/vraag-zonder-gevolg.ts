import { z } from "zod";
import type { Vraag } from "../vraag.ts";
import type { Feit } from "../../journaal/feit.ts";
import { definieer } from "./definitie.ts";

export const vraagZonderGevolg = definieer({
  type: "vraag.zonder-gevolg",
  titel: "Gevraagd, zonder gevolg",
  schema: () => z.strictObject({ soort: z.string(), nummer: z.string().optional() }),
  voorbeeld: { soort: "vrijgeven", nummer: "ZA-2025-001" },
  zin: ({ soort, nummer }) =>
    nummer === undefined
      ? `Gevraagd: ${soort}. Er veranderde niets.`
      : `${nummer} vroeg: ${soort}. Er veranderde niets.`,
  vouw: (b) => b,
});

export const zonderGevolg = (vraag: Vraag): Feit =>
  vraagZonderGevolg.maak({ soort: vraag.soort, ...("nummer" in vraag ? { nummer: vraag.nummer } : {}) });
