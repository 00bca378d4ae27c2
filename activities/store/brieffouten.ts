import { brieffoutenVan, type Brieffout } from "#domain/beeld/mislukte-brieven.ts";
import { alleMedewerkers, type BekendeMedewerker } from "#domain/medewerkers/medewerkers.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import { leesMedewerkers } from "./medewerkers.ts";
import { standVan } from "./standin.ts";
import type { Store } from "./store.ts";

/** Over all trajecten the letters that did not go, and whom the link to log in did not reach. */
export interface Brieffouten {
  /** The longest ago first. */
  readonly brieven: readonly Brieffout[];
  readonly uitnodigingen: readonly Pick<BekendeMedewerker, "id" | "naam">[];
}

/** `naam`: how partners are called, where not by their names. */
export async function leesBrieffouten(
  store: Pick<Store, "signalen" | "stand" | "projectie" | "regels">,
  naam?: Partnernaam,
): Promise<Brieffouten> {
  const [signalen, mensen] = await Promise.all([store.signalen({ soorten: ["mail"] }), leesMedewerkers(store)]);
  const brieven: Brieffout[] = [];
  for (const nummer of new Set(signalen.map((een) => een.nummer))) {
    const stand = await standVan(store, nummer);
    if (stand !== null) brieven.push(...brieffoutenVan(stand.dossier, stand.regels, naam));
  }
  return {
    brieven: brieven.toSorted((een, ander) => (een.sinds < ander.sinds ? -1 : een.sinds > ander.sinds ? 1 : 0)),
    uitnodigingen: alleMedewerkers(mensen).filter(({ uitnodiging }) => uitnodiging?.mail === "mislukt"),
  };
}
