import type { Datum } from "#domain/kalender/datum.ts";
import { beslistermijn } from "#domain/termijnen/besluit.ts";
import type { Dossier } from "#domain/traject/dossier.ts";

/** The last day on which a decision on the aanvraag is promised: the engine's own term, so that letter and clock can't disagree. */
export const beloofdeBeslisdatum = (dossier: Dossier): Datum | null => beslistermijn(dossier)?.uiterlijk ?? null;
