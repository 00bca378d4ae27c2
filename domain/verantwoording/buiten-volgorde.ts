import type { Aanvraag } from "./aanvraag.ts";

/** How often was a place given out of turn, and how often did somebody who waited see another go first? */
export interface BuitenVolgorde {
  readonly toegekend: number;
  readonly voorbijgegaan: number;
}

/** Null when it never happened. */
export function buitenVolgorde(toegekend: readonly Aanvraag[]): BuitenVolgorde | null {
  const voorbij = toegekend.flatMap((a) => a.buitenVolgorde ?? []);
  return voorbij.length === 0
    ? null
    : { toegekend: voorbij.length, voorbijgegaan: voorbij.reduce((som, aantal) => som + aantal, 0) };
}
