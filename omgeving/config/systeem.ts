import { resolve } from "node:path";
import { z } from "zod";
import { groep } from "./groep.ts";
import { tekst } from "./soorten.ts";

export interface Systeeminstellingen {
  readonly modus: "embedded" | "productie";
  /** Absolute path of the folder that holds everything of an embedded system. */
  readonly data: string;
}

export const systeem = groep({
  velden: {
    MODUS: z
      .enum(["embedded", "productie"], "moet embedded of productie zijn")
      .describe(
        "embedded: alles op deze machine, voor proberen en ontwikkelen. productie: eigen Temporal, Postgres en mailserver. NODE_ENV=production betekent productie.",
      ),
    DATA: tekst.describe("Map waarin een embedded systeem alles bewaart."),
  },
  standaard: { DATA: "data" },
  maak: ({ MODUS, DATA }): Systeeminstellingen => ({ modus: MODUS, data: resolve(DATA) }),
});
