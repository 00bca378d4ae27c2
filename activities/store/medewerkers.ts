import { ORGANISATIE } from "#domain/journaal/ketens.ts";
import { GEEN_MEDEWERKERS, ORGANISATIE_NUMMER, type Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { Store } from "./store.ts";

/** What the store knows of who works here. */
export const leesMedewerkers = async (store: Pick<Store, "stand">): Promise<Medewerkers> =>
  (await store.stand(ORGANISATIE, ORGANISATIE_NUMMER)) ?? GEEN_MEDEWERKERS;
