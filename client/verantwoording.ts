import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import type { Store } from "#activities/store/store.ts";
import { type Keten, ORGANISATIE, ORGANISATIES } from "#domain/journaal/ketens.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
import { GEEN_ORGANISATIES, ORGANISATIES_NUMMER, type Organisaties } from "#domain/organisaties/organisatie.ts";
import { ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import type { Buitenuren } from "#domain/uren/buiten.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { latertellingen, type Latertellingen } from "#domain/verantwoording/later-vastgelegd.ts";
import { type Keuze, verantwoording, type Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { leesOrganisaties } from "./organisaties.ts";

/** What the report is made of. */
export interface Grondslag {
  readonly aanvragen: readonly Aanvraag[];
  readonly organisaties: Organisaties;
  readonly buitenuren: Buitenuren;
}

export type Cijferlezer = Pick<Store, "aanvragen" | "regels" | "laterVastgelegd" | "stand">;

export async function leesGrondslag(store: Pick<Cijferlezer, "aanvragen" | "stand">): Promise<Grondslag> {
  const [aanvragen, organisaties, { buitenuren }] = await Promise.all([
    store.aanvragen(),
    leesOrganisaties(store),
    leesMedewerkers(store),
  ]);
  return { aanvragen, organisaties, buitenuren };
}

/** As it was known at the end of that day (decision 51). */
async function leesGrondslagOp(store: Pick<Cijferlezer, "aanvragen" | "regels">, bekendOp: Datum): Promise<Grondslag> {
  const vouw = async <S>(keten: Keten<S>, nummer: string): Promise<S | null> =>
    (await store.regels(nummer))
      .filter(({ vastgelegdOp }) => datumOp(vastgelegdOp) <= bekendOp)
      .reduce<S | null>(keten.vouw, null);
  const [aanvragen, organisaties, medewerkers] = await Promise.all([
    store.aanvragen(bekendOp),
    vouw(ORGANISATIES, ORGANISATIES_NUMMER),
    vouw(ORGANISATIE, ORGANISATIE_NUMMER),
  ]);
  return {
    aanvragen,
    organisaties: organisaties ?? GEEN_ORGANISATIES,
    buitenuren: medewerkers?.buitenuren ?? {},
  };
}

export const cijfersVan = ({ aanvragen, organisaties, buitenuren }: Grondslag, keuze: Keuze): Verantwoording =>
  verantwoording(aanvragen, organisaties, keuze, buitenuren);

/** What was known on a day, beside what is known now. */
export interface Toen {
  readonly bekendOp: Datum;
  readonly grondslag: Grondslag;
  readonly cijfers: Verantwoording;
  readonly later: Latertellingen;
}

export async function leesToen(store: Cijferlezer, bekendOp: Datum, keuze: Keuze): Promise<Toen> {
  const [grondslag, later] = await Promise.all([leesGrondslagOp(store, bekendOp), store.laterVastgelegd(bekendOp)]);
  return { bekendOp, grondslag, cijfers: cijfersVan(grondslag, keuze), later: latertellingen(later) };
}
