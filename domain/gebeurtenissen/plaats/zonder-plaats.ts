import type { Dossier } from "../../traject/dossier.ts";

export const zonderPlaats = (dossier: Dossier): Dossier => ({
  ...dossier,
  plaats: "geen",
  aanbodUiterlijk: null,
  buitenVolgorde: null,
});
