import { ORGANISATIES, PERIODEN } from "#domain/journaal/ketens.ts";
import { GEEN_ORGANISATIES, ORGANISATIES_NUMMER } from "#domain/organisaties/organisatie.ts";
import type { Bronnen } from "#domain/signalen/overzicht.ts";
import type { Store } from "./store/store.ts";

/** What the list of signals is made of, as the store has it now. */

type Lezer = Pick<Store, "signalen" | "stand" | "standen" | "aanvragen">;

/** For whoever looks at everything that is open. */
export async function leesSignaalbronnen(store: Lezer): Promise<Omit<Bronnen, "kalender" | "vandaag">> {
  const [dringend, stand, aanvragen] = await Promise.all([
    leesDringendeBronnen(store),
    store.stand(ORGANISATIES, ORGANISATIES_NUMMER),
    store.aanvragen(),
  ]);
  return { ...dringend, herkenbaar: { stand: stand ?? GEEN_ORGANISATIES, aanvragen } };
}

/** For what stands above every page: without what is never late, which takes every aanvraag to be read. */
export async function leesDringendeBronnen(
  store: Pick<Lezer, "signalen" | "standen">,
): Promise<Omit<Bronnen, "kalender" | "vandaag">> {
  const [kernen, boeken] = await Promise.all([store.signalen(), store.standen(PERIODEN)]);
  return { kernen, boeken, herkenbaar: null };
}
