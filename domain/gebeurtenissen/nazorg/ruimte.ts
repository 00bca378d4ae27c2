import { nee } from "../definitie.ts";
import { inUren } from "../../getal.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** At most 50 hours [E 3.1], or what the period says. */
export const nazorgMaximum = ({ regels }: Dossier): number =>
  regels.vormen.find((v) => v.naam === "nazorg")?.maxUren ?? 50;

/** Hours that a nazorg could be given now, without afwijking; null where none can begin. */
export const nazorgRuimte = (dossier: Dossier): number | null =>
  dossier.afgesloten && dossier.stopgezet !== true
    ? Math.max(0, nazorgMaximum(dossier) - (dossier.nazorg?.uren ?? 0))
    : null;

/** More than nazorg may be with these hours, in all. */
export function bovenNazorg(dossier: Dossier, uren: number) {
  const hoogstens = nazorgMaximum(dossier);
  const samen = (dossier.nazorg?.uren ?? 0) + uren;
  return samen > hoogstens
    ? nee("nazorg.te-veel", `Nazorg is samen hoogstens ${inUren(hoogstens)}; dit zou ${inUren(samen)} worden.`)
    : null;
}

/** Booked past what nazorg may be, or past what was granted by afwijking: only the projectleider may, and says why. */
export function boekingBovenNazorg(dossier: Dossier, geboekt: number) {
  const hoogstens = Math.max(nazorgMaximum(dossier), dossier.nazorg?.uren ?? 0);
  return geboekt > hoogstens
    ? nee(
        "nazorg.boven-maximum",
        `Nazorg is hoogstens ${inUren(hoogstens)}; dit zou ${inUren(geboekt)} worden. Meer kan alleen als de projectleider dat boekt, met een afwijking en de reden.`,
      )
    : null;
}
