import type { Beeld } from "./beeld.ts";

/** Why it goes before others who wait, and whom it passed over. */
export const buitenVolgorde = (keuze: Beeld["dossier"]["buitenVolgorde"]): string | null =>
  keuze === null
    ? null
    : `${keuze.voorbij.length === 0 ? "gekozen door de projectleider" : `buiten de volgorde van de wachtlijst, voorbij aan ${keuze.voorbij.join(", ")}`}${keuze.reden === null ? "" : `: ${keuze.reden}`}`;

/** Why it was refused, not extended, stopped or not good, as it was chosen. */
export const waaromNiet = ({ besluit, verlengingen, nietGelukt }: Beeld["dossier"]): string[] =>
  [...(besluit?.gekozen ?? []), ...verlengingen.flatMap((v) => v.gekozen ?? []), ...nietGelukt].map(({ naam }) => naam);
