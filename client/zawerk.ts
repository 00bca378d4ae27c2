import type { Store } from "#activities/store/store.ts";
import type { Zawerk } from "#domain/beslissen/aanvraag.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { werktOp, type Medewerker } from "#domain/medewerkers/medewerker.ts";
import { werkdrukVan } from "#domain/medewerkers/werkdruk.ts";

/** Of each zorgarrangeur who works on this day: what is in hand, beside the hours of a week. */
export async function leesZawerk(
  store: Pick<Store, "inHand">,
  medewerkers: readonly Medewerker[],
  vandaag: Datum,
): Promise<readonly Zawerk[]> {
  const perZa = Map.groupBy(await store.inHand(), ({ za }) => za);
  return medewerkers
    .filter((een) => een.rollen.includes("zorgarrangeur") && werktOp(een, vandaag))
    .map(({ id, urenPerWeek: werkt }) => ({ id, werkt, ...werkdrukVan(perZa.get(id) ?? [], vandaag) }));
}
