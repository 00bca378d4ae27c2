import type { Partnernaam } from "./traject/partnerschap.ts";

/** How people call a letter and who gets it, wherever one is told of. */

/** Of 'budget-signaal': "budget signaal". */
export const briefnaam = (brief: string): string => brief.replaceAll("-", " ");

/** A role as people say it; who is no role is called as they are. */
export const rolnaam = (rol: string): string => (rol === "za" ? "zorgarrangeur" : rol);

/** "de aanvrager", or which partner. */
export const aanWie = (
  { aan, partner }: { readonly aan: string; readonly partner?: string | undefined },
  naam: Partnernaam,
): string => (partner === undefined ? `de ${rolnaam(aan)}` : naam(partner));
