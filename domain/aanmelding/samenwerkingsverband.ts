import type { Onderwijstype } from "../verantwoording/aanvraag.ts";

/**
 * Does an SWV belong beside this aanvraag? Cluster 1 and 2 fall under none [E 3.1], so a joint aanvraag and a projectgroep
 * of those alone need none; one other onderwijstype beside them brings the SWV back (reading).
 */
export const swvNodig = (onderwijstypen: readonly Onderwijstype[]): boolean =>
  onderwijstypen.length === 0 || onderwijstypen.some((type) => type !== "cluster 1" && type !== "cluster 2");
