import type { Datum } from "#domain/kalender/datum.ts";
import { beslistermijn, verlengingstermijn } from "#domain/termijnen/besluit.ts";
import type { Dossier } from "#domain/traject/dossier.ts";

/** The last day on which a decision is promised: the engine's own term, so that letter and clock can't disagree. */

export const beloofdeBeslisdatum = (dossier: Dossier): Datum | null => beslistermijn(dossier)?.uiterlijk ?? null;

export const beloofdeVerlengingsdatum = (dossier: Dossier): Datum | null =>
  verlengingstermijn(dossier)?.uiterlijk ?? null;
