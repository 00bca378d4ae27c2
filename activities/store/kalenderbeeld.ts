import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { ORGANISATIE_NUMMER, type Toegepast } from "#domain/medewerkers/medewerkers.ts";
import { kalenderverhaal } from "#domain/medewerkers/verhaal.ts";
import { kalenderbereik } from "./kalender.ts";
import { leesMedewerkers } from "./medewerkers.ts";
import type { Store } from "./store.ts";

/** The calendar in force, how far it has come, and how it came to be: for page and command line alike. */
export interface Kalenderbeeld {
  readonly kalender: Kalender;
  /** Of the line that brought it; 0: none was recorded. */
  readonly geladen: number;
  /** Null: what runs is still being told of it. */
  readonly toegepast: Toegepast | null;
  readonly bereik: { readonly teDoen: number; readonly aanwezig: number };
  /** The last first. */
  readonly verhaal: readonly Verhaalregel[];
}

export async function leesKalenderbeeld(
  store: Pick<Store, "stand" | "rijen" | "regels">,
  eerste: Kalender,
): Promise<Kalenderbeeld> {
  const geldt = (await leesMedewerkers(store)).kalender;
  const kalender = geldt?.kalender ?? eerste;
  const [{ teDoen, aanwezig }, regels] = await Promise.all([
    kalenderbereik(store, kalender),
    store.regels(ORGANISATIE_NUMMER),
  ]);
  return {
    kalender,
    geladen: geldt?.volgnummer ?? 0,
    toegepast: geldt === null ? { trajecten: 0, perioden: 0, geweigerd: [] } : geldt.toegepast,
    bereik: { teDoen: teDoen.length, aanwezig },
    verhaal: kalenderverhaal(regels),
  };
}
