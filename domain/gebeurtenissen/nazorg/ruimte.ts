import type { Dossier } from "../../traject/dossier.ts";

/** At most 50 hours [E 3.1], or what the period says. */
export const nazorgMaximum = ({ regels }: Dossier): number =>
  regels.vormen.find((v) => v.naam === "nazorg")?.maxUren ?? 50;

/** Hours that a nazorg could be given now; null where none can begin. */
export const nazorgRuimte = (dossier: Dossier): number | null =>
  dossier.afgesloten && dossier.stopgezet !== true ? nazorgMaximum(dossier) - (dossier.nazorg?.uren ?? 0) : null;
