import type { Datum } from "#domain/kalender/datum.ts";
import { termijnen } from "#domain/termijnen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";

/** The last day on which the decision is promised: the engine's own term, so that letter and clock can't disagree. */
export const beloofdeBeslisdatum = (dossier: Dossier): Datum | null =>
  termijnen(dossier, "aanmelding.behandeling").find(({ soort }) => soort === "beslissing")?.uiterlijk ?? null;
