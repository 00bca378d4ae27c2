import type { Dossier } from "../../traject/dossier.ts";

/** A place that cost no hours goes back to the period; one that did is spent. */
export const plaatsNaStop = ({ uren }: Dossier): Dossier["plaats"] => (uren.geboekt === 0 ? "geen" : "toegekend");
