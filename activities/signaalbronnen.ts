import { ORGANISATIES, PERIODEN } from "#domain/journaal/ketens.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { isWeg } from "#domain/medewerkers/weigeringen.ts";
import { GEEN_ORGANISATIES, ORGANISATIES_NUMMER } from "#domain/organisaties/organisatie.ts";
import type { Bronnen } from "#domain/signalen/overzicht.ts";
import { leesMedewerkers } from "./store/medewerkers.ts";
import type { Store } from "./store/store.ts";

/** What the list of signals is made of, as the store has it now. */

type Lezer = Pick<Store, "signalen" | "stand" | "standen" | "aanvragen" | "rijen">;

/** For whoever looks at everything that is open. */
export async function leesSignaalbronnen(store: Lezer, vandaag: Datum): Promise<Omit<Bronnen, "kalender">> {
  const [dringend, stand, aanvragen] = await Promise.all([
    leesDringendeBronnen(store, vandaag),
    store.stand(ORGANISATIES, ORGANISATIES_NUMMER),
    store.aanvragen(),
  ]);
  return { ...dringend, herkenbaar: { stand: stand ?? GEEN_ORGANISATIES, aanvragen } };
}

/** For what stands above every page: without what is never late, which takes every aanvraag to be read. */
export async function leesDringendeBronnen(
  store: Pick<Lezer, "signalen" | "stand" | "standen" | "rijen">,
  vandaag: Datum,
): Promise<Omit<Bronnen, "kalender">> {
  const [kernen, boeken, verlaten] = await Promise.all([
    store.signalen(),
    store.standen(PERIODEN),
    leesVerlaten(store, vandaag),
  ]);
  return { kernen, boeken, herkenbaar: null, verlaten, vandaag };
}

/** What is in the hands of who no longer works here; mostly nothing, and then no traject is looked at. */
async function leesVerlaten(store: Pick<Lezer, "stand" | "rijen">, vandaag: Datum): Promise<Bronnen["verlaten"]> {
  const weg = alleMedewerkers(await leesMedewerkers(store)).filter(
    (een) => isWeg(een, vandaag) || !een.rollen.includes("zorgarrangeur"),
  );
  return weg.length === 0 ? [] : store.rijen({ inHandVan: weg.map(({ id }) => id) });
}
