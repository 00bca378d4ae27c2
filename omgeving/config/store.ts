import { z } from "zod";
import { groep } from "./groep.ts";

export interface Store {
  readonly databaseUrl: string;
}

export const store = groep({
  velden: {
    DATABASE_URL: z
      .string()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)/, "moet met postgres:// of sqlite: beginnen")
      .describe("Database van het journaal. Embedded: SQLite in de datamap."),
  },
  maak: ({ DATABASE_URL }): Store => ({ databaseUrl: DATABASE_URL }),
});
