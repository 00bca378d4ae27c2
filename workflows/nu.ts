import type { Tijdstip } from "#domain/kalender/datum.ts";

/** The moment of this workflow task, the same in every replay. */
export const nu = (): Tijdstip => new Date(Date.now()).toISOString();
