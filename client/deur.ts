import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { geenZorgarrangeur } from "#domain/medewerkers/bij-de-deur.ts";
import type { Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import { nogInHand } from "#domain/medewerkers/weigeringen.ts";
import type { Medewerkervraag } from "#domain/medewerkers/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst, Weigering } from "#domain/weigering.ts";

/**
 * What is held against the projection before it is sent. The workflows can't: a traject knows of no medewerkers, the organisatie of no trajecten,
 * and a validator asks nobody. Who leaves in the very moment in which somebody gives them a traject is a signal (domain/signalen/medewerker.ts).
 */
export interface Deur {
  medewerkers(): Promise<Medewerkers>;
  /** The nummers of the trajecten that this zorgarrangeur has in hand. */
  inHand(id: string): Promise<readonly string[]>;
}

export const deurVan = (store: Pick<Store, "stand" | "rijen">): Deur => ({
  medewerkers: () => leesMedewerkers(store),
  inHand: async (id) => (await store.rijen({ inHandVan: [id] })).map(({ nummer }) => nummer),
});

interface Binnen {
  meldAan(inzendingen: readonly Inzending[]): Promise<Uitkomst<unknown>>;
  stuur(nummer: string, inzendingen: readonly Inzending[], ...rest: never[]): Promise<Uitkomst<unknown>>;
  vraagOrganisatie(vraag: Medewerkervraag, door: Door): Promise<Uitkomst<unknown>>;
}

export function metDeur<T extends Binnen>(trajecten: T, deur: Deur, nu: () => string): T {
  const bezwaar = async (inzendingen: readonly Inzending[]): Promise<Weigering | null> =>
    geenZorgarrangeur(await deur.medewerkers(), inzendingen, datumOp(nu()));
  return {
    ...trajecten,
    async meldAan(inzendingen: readonly Inzending[]) {
      const weigering = await bezwaar(inzendingen);
      return weigering === null ? trajecten.meldAan(inzendingen) : { ok: false, weigering };
    },
    async stuur(nummer: string, inzendingen: readonly Inzending[], ...rest: never[]) {
      const weigering = await bezwaar(inzendingen);
      return weigering === null ? trajecten.stuur(nummer, inzendingen, ...rest) : { ok: false, weigering };
    },
    async vraagOrganisatie(vraag: Medewerkervraag, door: Door) {
      const wie = gaatWeg(vraag);
      const nog = wie === null ? [] : await deur.inHand(wie);
      return wie === null || nog.length === 0 ? trajecten.vraagOrganisatie(vraag, door) : nogInHand(wie, nog);
    },
  };
}

/** Who would no longer be zorgarrangeur after it; null: nobody. */
function gaatWeg(vraag: Medewerkervraag): string | null {
  if (vraag.soort === "vertrekt") return vraag.medewerker;
  return vraag.soort === "wijzig" && vraag.rollen?.includes("zorgarrangeur") === false ? vraag.medewerker : null;
}
