import type { Dossier } from "#domain/traject/dossier.ts";

/** Why this aanvraag got a place while others waited before it [A, E 4.5]; empty when it was its turn, whatever was said of it. */
export const waaromNu = ({ buitenVolgorde }: Dossier): string =>
  buitenVolgorde === null || buitenVolgorde.voorbij.length === 0 ? "" : (buitenVolgorde.reden ?? "");
