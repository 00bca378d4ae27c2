import type { Store } from "#activities/store/store.ts";
import { ORGANISATIES } from "#domain/journaal/ketens.ts";
import {
  andereTrajecten,
  eerderVan,
  geschiedenis,
  herkenningen,
  type Eerder,
  type Organisatiebeeld,
} from "#domain/organisaties/beeld.ts";
import { GEEN_ORGANISATIES, ORGANISATIES_NUMMER, type Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Dossier } from "#domain/traject/dossier.ts";

/** What the store knows of organisations. */

type Lezer = Pick<Store, "stand" | "projectie">;

export const leesOrganisaties = async (store: Pick<Store, "stand">): Promise<Organisaties> =>
  (await store.stand(ORGANISATIES, ORGANISATIES_NUMMER)) ?? GEEN_ORGANISATIES;

/** Of one traject: who is who, and what else they have. */
export async function leesOrganisatiebeeld(store: Lezer, dossier: Dossier): Promise<Organisatiebeeld> {
  const stand = await leesOrganisaties(store);
  const alle = herkenningen(stand, dossier);
  // How it was called nobody knows any more: who was not recognised never will be.
  const lijst = dossier.vergetenOp === undefined ? alle : alle.filter(({ organisatie }) => organisatie !== null);
  const anderen = await leesEerder(store, andereTrajecten(stand, dossier.nummer, lijst));
  return { herkenningen: lijst, geschiedenis: geschiedenis(stand, dossier.nummer, lijst, anderen) };
}

export async function leesEerder(
  store: Pick<Store, "projectie">,
  nummers: readonly string[],
): Promise<Map<string, Eerder>> {
  const projecties = await Promise.all(nummers.map((nummer) => store.projectie(nummer)));
  return new Map(projecties.flatMap((een) => (een === null ? [] : [[een.nummer, eerderVan(een)] as const])));
}
