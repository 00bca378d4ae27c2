import type { Store } from "#activities/store/store.ts";
import type { Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { type Keuze, verantwoording, type Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { leesOrganisaties } from "./organisaties.ts";

/** What the report is made of. */
export interface Grondslag {
  readonly aanvragen: readonly Aanvraag[];
  readonly organisaties: Organisaties;
}

export type Cijferlezer = Pick<Store, "aanvragen" | "stand">;

export async function leesGrondslag(store: Cijferlezer): Promise<Grondslag> {
  const [aanvragen, organisaties] = await Promise.all([store.aanvragen(), leesOrganisaties(store)]);
  return { aanvragen, organisaties };
}

export const cijfersVan = ({ aanvragen, organisaties }: Grondslag, keuze: Keuze): Verantwoording =>
  verantwoording(aanvragen, organisaties, keuze);
