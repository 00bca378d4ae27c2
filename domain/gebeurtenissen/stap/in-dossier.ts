import { z } from "zod";
import type { Dossier } from "../../traject/dossier.ts";
import type { Stap, Stapnummer } from "../../traject/stap.ts";

export const stapnummer = z.union(
  [z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)],
  {
    error: "Kies een stap van 1 tot en met 6.",
  },
);

export const metStap = (dossier: Dossier, stap: Stapnummer, deel: Partial<Stap>): Dossier => ({
  ...dossier,
  stappen: { ...dossier.stappen, [stap]: { ...dossier.stappen[stap], ...deel } },
});
