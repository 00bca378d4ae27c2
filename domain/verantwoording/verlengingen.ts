import type { Aanvraag } from "./aanvraag.ts";
import { aantal } from "./tellen.ts";

/** How often was verlenging asked, and how was it answered? One that is still open counts as asked only [E 3.1]. */
export interface Verlengingen {
  readonly gevraagd: number;
  readonly toegekend: number;
  readonly afgewezen: number;
}

export function verlengingen(toegekend: readonly Aanvraag[]): Verlengingen {
  const alle = toegekend.flatMap((a) => a.verlengingen);
  return {
    gevraagd: alle.length,
    toegekend: aantal(alle, (v) => v.besluit === "toegekend"),
    afgewezen: aantal(alle, (v) => v.besluit === "afgewezen"),
  };
}
