import { z } from "zod";
import { definieer } from "./definitie.ts";

export const wachtlijstVerlaten = definieer({
  type: "wachtlijst.verlaten",
  titel: "Wachtlijst verlaten",
  schema: () => z.strictObject({ nummer: z.string() }),
  voorbeeld: { nummer: "ZA-2025-001" },
  zin: (g) => `${g.nummer} staat niet meer op de wachtlijst.`,
  vouw: (b, { nummer }) => ({ ...b, wachtlijst: b.wachtlijst.filter((w) => w.nummer !== nummer) }),
});
