import type { Store } from "#activities/store/store.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { werkdrukInWoorden, werkdrukVan } from "#domain/medewerkers/werkdruk.ts";

/** Each with the work in hand. */
export async function metWerkdruk(
  store: Pick<Store, "rijen" | "projectie">,
  zas: readonly Medewerker[],
  vandaag: Datum,
): Promise<readonly (Medewerker & { readonly werkdruk: string })[]> {
  const rijen = zas.length === 0 ? [] : await store.rijen({ inHandVan: zas.map(({ id }) => id) });
  const dossiers = await Promise.all(rijen.map(async ({ nummer }) => (await store.projectie(nummer))?.dossier ?? []));
  const bekend = dossiers.flat();
  return zas.map((een) => ({
    ...een,
    werkdruk: werkdrukInWoorden(
      werkdrukVan(
        bekend.filter(({ za }) => za === een.id),
        vandaag,
      ),
      een,
    ),
  }));
}
