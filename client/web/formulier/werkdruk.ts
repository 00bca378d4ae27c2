import type { Store } from "#activities/store/store.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { werkdrukInWoorden, werkdrukVan } from "#domain/medewerkers/werkdruk.ts";

/** Each with the work in hand. */
export async function metWerkdruk(
  store: Pick<Store, "inHand">,
  zas: readonly Medewerker[],
  vandaag: Datum,
): Promise<readonly (Medewerker & { readonly werkdruk: string })[]> {
  const perZa = Map.groupBy(zas.length === 0 ? [] : await store.inHand(), ({ za }) => za);
  return zas.map((een) => ({
    ...een,
    werkdruk: werkdrukInWoorden(werkdrukVan(perZa.get(een.id) ?? [], vandaag), een),
  }));
}
