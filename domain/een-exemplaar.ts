import type { Periode } from "./aanmelding/regels.ts";
import { canoniek } from "./journaal/hash.ts";
import type { Kalender } from "./kalender/kalender.ts";

/** The most that are kept: perioden and calendars in use, each in a few versions. */
const HOOGSTENS = 100;

const bekend = new Map<string, unknown>();

/**
 * The one copy of `waarde` (JSON) that all who carry it by value share, frozen. Hundreds of trajecten carry the same rules and calendar, each in its own
 * journaal and envelop; in memory they need be there only once, and what was worked out from them holds for all.
 */
export function eenExemplaar<T>(waarde: T): T {
  const tekst = canoniek(waarde);
  const eerder = bekend.get(tekst);
  if (eerder !== undefined) return eerder as T;
  if (bekend.size >= HOOGSTENS) bekend.delete(bekend.keys().next().value!);
  bekend.set(tekst, bevries(waarde));
  return waarde;
}

/** `drager` with the one copy of the rules and the calendar that it carries. */
export const zonderDubbel = <T extends { readonly regels: Periode; readonly kalender?: Kalender }>(drager: T): T => ({
  ...drager,
  regels: eenExemplaar(drager.regels),
  ...(drager.kalender === undefined ? {} : { kalender: eenExemplaar(drager.kalender) }),
});

function bevries<T>(waarde: T): T {
  if (typeof waarde === "object" && waarde !== null && !Object.isFrozen(waarde)) {
    Object.values(waarde).forEach(bevries);
    Object.freeze(waarde);
  }
  return waarde;
}
