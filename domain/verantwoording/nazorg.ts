import type { Aanvraag } from "./aanvraag.ts";
import { aantal } from "./tellen.ts";

/** How often was nazorg asked for, and how was it answered? [E table 2.3] One that was withdrawn, or is still open, counts as asked only. */
export interface Nazorgtelling {
  readonly gevraagd: number;
  readonly toegekend: number;
  readonly afgewezen: number;
}

/** Undefined where nobody asked, as in a register. */
export function nazorg(aanvragen: readonly Aanvraag[]): Nazorgtelling | undefined {
  const vragen = aanvragen.flatMap((a) => a.nazorgvragen ?? []);
  return vragen.length === 0
    ? undefined
    : {
        gevraagd: vragen.length,
        toegekend: aantal(vragen, (besluit) => besluit === "toegekend"),
        afgewezen: aantal(vragen, (besluit) => besluit === "afgewezen"),
      };
}
