import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { isVergeten } from "#domain/gebeurtenissen/definitie.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
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
  /** Since when this traject is forgotten; null: it is not. */
  vergetenOp(nummer: string): Promise<Datum | null>;
}

export const deurVan = (store: Pick<Store, "stand" | "rijen" | "projectie">): Deur => ({
  medewerkers: () => leesMedewerkers(store),
  inHand: async (id) => (await store.rijen({ inHandVan: [id] })).map(({ nummer }) => nummer),
  vergetenOp: async (nummer) => (await store.projectie(nummer))?.dossier.vergetenOp ?? null,
});

interface Binnen {
  meldAan(inzendingen: readonly Inzending[]): Promise<Uitkomst<unknown>>;
  begin(nummer: string, regels: Periode, inzendingen: readonly Inzending[]): Promise<Uitkomst<unknown>>;
  stuur(nummer: string, inzendingen: readonly Inzending[], ...rest: never[]): Promise<Uitkomst<unknown>>;
  vraagOrganisatie(vraag: Medewerkervraag, door: Door): Promise<Uitkomst<unknown>>;
}

export function metDeur<T extends Binnen>(trajecten: T, deur: Deur, nu: () => string): T {
  const bezwaar = async (inzendingen: readonly Inzending[]): Promise<Weigering | null> =>
    geenZorgarrangeur(await deur.medewerkers(), inzendingen, datumOp(nu()));
  /** Its run is over: begun anew it would write over what is kept. */
  const vergeten = async (nummer: string): Promise<Weigering | null> => {
    const op = await deur.vergetenOp(nummer);
    return op === null ? null : isVergeten(op);
  };
  return {
    ...trajecten,
    async begin(nummer: string, regels: Periode, inzendingen: readonly Inzending[]) {
      const weigering = await vergeten(nummer);
      return weigering === null ? trajecten.begin(nummer, regels, inzendingen) : { ok: false, weigering };
    },
    async meldAan(inzendingen: readonly Inzending[]) {
      const weigering = await bezwaar(inzendingen);
      return weigering === null ? trajecten.meldAan(inzendingen) : { ok: false, weigering };
    },
    async stuur(nummer: string, inzendingen: readonly Inzending[], ...rest: never[]) {
      const weigering = (await vergeten(nummer)) ?? (await bezwaar(inzendingen));
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
