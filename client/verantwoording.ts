import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import type { Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Buitenuren } from "#domain/uren/buiten.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { type Keuze, verantwoording, type Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { leesOrganisaties } from "./organisaties.ts";

/** What the report is made of. */
export interface Grondslag {
  readonly aanvragen: readonly Aanvraag[];
  readonly organisaties: Organisaties;
  readonly buitenuren: Buitenuren;
}

export type Cijferlezer = Pick<Store, "aanvragen" | "stand">;

export async function leesGrondslag(store: Cijferlezer): Promise<Grondslag> {
  const [aanvragen, organisaties, { buitenuren }] = await Promise.all([
    store.aanvragen(),
    leesOrganisaties(store),
    leesMedewerkers(store),
  ]);
  return { aanvragen, organisaties, buitenuren };
}

export const cijfersVan = ({ aanvragen, organisaties, buitenuren }: Grondslag, keuze: Keuze): Verantwoording =>
  verantwoording(aanvragen, organisaties, keuze, buitenuren);
