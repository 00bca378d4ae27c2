import type { Store } from "#activities/store/store.ts";
import { beslishulp, type Beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { aanvraagblokken, type Vergelijkbaar, type Zawerk } from "#domain/beslissen/aanvraag.ts";
import type { Blok } from "#domain/beslissen/blok.ts";
import { nazorgblokken, verlengingblokken } from "#domain/beslissen/verlenging.ts";
import { waaromNiets, watTeBeslissen, type Tebeslissen } from "#domain/beslissen/wat.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { GEEN_FILTER, GEWONE_VRAAG, type Lijstvraag } from "#domain/lijst/vraag.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { Boekhouding } from "#domain/periode/boekhouding.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Kernvraag } from "#domain/verantwoording/aanvraag.ts";
import { leesOrganisatiebeeld } from "./organisaties.ts";
import { leesZawerk } from "./zawerk.ts";

/** What stands beside a decision, for page and command line. */
export interface Beslisbeeld {
  readonly wat: Tebeslissen;
  readonly blokken: readonly Blok[];
  readonly hulp: Beslishulp | null;
  /** Of its subsidieperiode; null: nobody asked anything of it yet. */
  readonly boeken: Boekhouding | null;
}

export interface Beslisplek {
  readonly dossier: Dossier;
  readonly regels: readonly Journaalregel[];
  readonly vandaag: Datum;
}

type Lezer = Pick<Store, "inHand" | "lijst" | "periodeuren" | "projectie" | "stand" | "standen" | "toegekend">;

/** Or why there is nothing to decide. */
export async function leesBeslisbeeld(
  store: Lezer,
  medewerkers: readonly Medewerker[],
  { dossier, regels, vandaag }: Beslisplek,
): Promise<Beslisbeeld | { readonly niets: string }> {
  const pad = regels.at(-1)?.naar ?? "";
  const wat = watTeBeslissen(dossier, pad);
  if (wat === null) return { niets: waaromNiets(dossier, pad) };
  const [boeken, werk] = await Promise.all([store.standen(PERIODEN), leesZawerk(store, medewerkers, vandaag)]);
  const eigen = boeken.find((boek) => boek.regels.id === dossier.regels.id) ?? null;
  if (wat !== "aanvraag") {
    const blokken = (wat === "verlenging" ? verlengingblokken : nazorgblokken)(dossier, { vandaag, regels, werk });
    return { wat, blokken, hulp: null, boeken: eigen };
  }
  return { wat, ...(await vanAanvraag(store, { dossier, vandaag, boeken, werk })), boeken: eigen };
}

interface Aanvraagplek extends Omit<Beslisplek, "regels"> {
  readonly boeken: readonly Boekhouding[];
  readonly werk: readonly Zawerk[];
}

async function vanAanvraag(store: Lezer, { dossier, vandaag, boeken, werk }: Aanvraagplek) {
  const { id } = dossier.regels;
  const [toegekend, organisaties, periodeuren, vergelijkbaar] = await Promise.all([
    store.toegekend(id),
    leesOrganisatiebeeld(store, dossier),
    store.periodeuren(id),
    leesVergelijkbaar(store, dossier, vandaag),
  ]);
  const hulp = beslishulp(dossier, { toegekend, organisaties });
  return {
    hulp,
    blokken: aanvraagblokken(dossier, { vandaag, hulp, boeken, werk, periodeuren, vergelijkbaar }),
  };
}

/** The decisions on the same question, the last one first: the list that such a figure leads to. */
export const vergelijkvraag = (kernvraag: Kernvraag, besluit: Vergelijkbaar["besluit"]): Lijstvraag => ({
  ...GEWONE_VRAAG,
  wat: "alles",
  filter: { ...GEEN_FILTER, kernvraag, besluit },
  sorteer: { op: "ontvangen", af: true },
});

const LAATSTE = 3;

const leesVergelijkbaar = (
  store: Pick<Store, "lijst">,
  { aanmelding }: Dossier,
  vandaag: Datum,
): Promise<readonly Vergelijkbaar[]> =>
  Promise.all(
    aanmelding === null
      ? []
      : (["toegekend", "afgewezen"] as const).map(async (besluit) => ({
          besluit,
          ...(await store.lijst({
            vraag: vergelijkvraag(aanmelding.kernvraag, besluit),
            vandaag,
            medewerkers: [],
            mensen: "geen",
            voorbij: 0,
            hoeveel: LAATSTE,
          })),
        })),
  );
