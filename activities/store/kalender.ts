import type { Kalender } from "#domain/kalender/kalender.ts";
import { kalenderkenmerk } from "#domain/kalender/kenmerk.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { RUST } from "#domain/traject/staat.ts";
import { leesMedewerkers } from "./medewerkers.ts";
import type { Store } from "./store.ts";

/** The calendar in force, and which trajecten go by it. */

/** `eerste`: of the settings, as long as none was recorded. */
export const leesKalender = async (store: Pick<Store, "stand">, eerste: Kalender): Promise<Kalender> =>
  (await leesMedewerkers(store)).kalender?.kalender ?? eerste;

export interface Kalenderbereik {
  /** The nummers of those that still go by another one. */
  readonly teDoen: readonly string[];
  readonly aanwezig: number;
  /** At rest for good: no term of theirs is waited for. */
  readonly klaar: number;
}

export async function kalenderbereik(store: Pick<Store, "rijen">, kalender: Kalender): Promise<Kalenderbereik> {
  const kenmerk = kalenderkenmerk(kalender);
  const rijen = await store.rijen();
  const lopend = rijen.filter(isLopend);
  const teDoen = lopend.filter((rij) => rij.kalender !== kenmerk).map(({ nummer }) => nummer);
  return { teDoen, aanwezig: lopend.length - teDoen.length, klaar: rijen.length - lopend.length };
}

const isLopend = ({ staat, termijn }: Trajectregel): boolean => termijn !== null || !RUST.includes(staat);
