import { hashVan } from "../journaal/hash.ts";
import { KALENDER, voorTermijnen, type Kalender } from "./kalender.ts";

/** Every line of a traject asks it anew, mostly of the same calendar. */
const bekend = new WeakMap<Kalender, string>();

/** By what a calendar is known: its name and all that the last day of a term depends on. */
export function kalenderkenmerk(kalender: Kalender = KALENDER): string {
  const eerder = bekend.get(kalender);
  if (eerder !== undefined) return eerder;
  const kenmerk = hashVan(voorTermijnen(kalender)).slice(0, 32);
  bekend.set(kalender, kenmerk);
  return kenmerk;
}
