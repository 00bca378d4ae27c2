import { inWoorden } from "#domain/kalender/datum.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";

/** Why it goes before others who wait, and whom it passed over. */
export const buitenVolgorde = (keuze: Beeld["dossier"]["buitenVolgorde"]): string | null =>
  keuze === null
    ? null
    : `${keuze.voorbij.length === 0 ? "gekozen door de projectleider" : `buiten de volgorde van de wachtlijst, voorbij aan ${keuze.voorbij.join(", ")}`}${keuze.op === null ? "" : ` (${inWoorden(keuze.op)})`}${keuze.reden === null ? "" : `: ${keuze.reden}`}`;

/** Why it was decided so: in the words of a register, or as it was chosen. */
export const redenenVan = ({ redenen, gekozen = [] }: NonNullable<Beeld["dossier"]["besluit"]>): string =>
  [...redenen, ...gekozen.map(({ naam }) => naam)].join("; ");
