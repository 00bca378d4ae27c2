import { leesOpenSignalen, telOpenSoorten, type Dag } from "#activities/open-signalen.ts";
import { leesMessageId } from "#domain/tekst/message-id.ts";
import type { Laatstebrief, Store, Toegekend } from "#activities/store/store.ts";
import { bekendePerioden, periodeVoor } from "#domain/aanmelding/perioden.ts";
import type { Zawerk } from "#domain/beslissen/aanvraag.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { GEEN_FILTER, GEWONE_VRAAG, type Lijstvraag } from "#domain/lijst/vraag.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import { ruimteOp, type Ruimte } from "#domain/periode/ruimte.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Soorttelling } from "#domain/signalen/overzicht.ts";
import { PROJECTLEIDER, SIGNAALSOORTEN, type Signaal } from "#domain/signalen/signaal.ts";
import { BESLUITEN } from "#domain/signalen/soortnamen.ts";
import { leesZawerk } from "../../zawerk.ts";
import type { Gezondheid } from "../gezondheid.ts";
import type { Overzichtskader } from "./kader.ts";

/** What the first page of the projectleider says, read with questions of which none grows with the trajecten that there are. */
export interface Overzicht extends Overzichtskader {
  readonly vandaag: Datum;
  readonly telling: readonly Soorttelling[];
  /** The first of what waits for a decision, and of the rest that can't wait until another week. */
  readonly besluiten: readonly Signaal[];
  readonly dringend: readonly Signaal[];
  readonly budgetten: { readonly rijen: readonly Trajectregel[]; readonly totaal: number };
  readonly perioden: readonly Ruimte[];
  /** Whose hours are fullest first. */
  readonly werk: readonly Zawerk[];
  /** Of the subsidieperiode of today; null when there is none. */
  readonly spreiding: {
    readonly id: string;
    readonly naam: string;
    readonly toegekend: readonly Toegekend[];
  } | null;
  readonly brieven: readonly Gingbrief[];
}

export type Gingbrief = NonNullable<ReturnType<typeof leesMessageId>> &
  Pick<Laatstebrief, "stand" | "op"> & { /** How many got it. */ readonly lezers: number };

/** As many as can be taken in at a glance. */
const BESLUITEN_EERST = 8;
const EERST = 5;

/** Of whose hours this part or more was booked: the list that the figure leads to. */
export const BIJNA_OP: Lijstvraag = {
  ...GEWONE_VRAAG,
  filter: { ...GEEN_FILTER, budget: 80 },
  sorteer: { op: "uren", af: true },
};

const REST = SIGNAALSOORTEN.filter((soort) => !BESLUITEN.includes(soort));

export interface Overzichtbronnen {
  readonly store: Pick<
    Store,
    | "aantallen"
    | "inHand"
    | "laatsteBrieven"
    | "lijst"
    | "rijen"
    | "signalen"
    | "stand"
    | "standen"
    | "telSoorten"
    | "toegekend"
  >;
  readonly medewerkers: () => Promise<readonly Medewerker[]>;
  readonly gezondheid: () => Promise<Gezondheid>;
  readonly dag: Dag;
  readonly nu: Date;
}

export async function leesOverzicht({ store, medewerkers, gezondheid, dag, nu }: Overzichtbronnen): Promise<Overzicht> {
  const { vandaag } = dag;
  const voor = PROJECTLEIDER;
  const boeken = await store.standen(PERIODEN);
  const periode = periodeVoor(vandaag, bekendePerioden(boeken.map(({ regels }) => regels)));
  const [stand, aantallen, telling, besluiten, dringend, budgetten, werk, toegekend, brieven] = await Promise.all([
    gezondheid(),
    store.aantallen(),
    telOpenSoorten(store, dag, voor),
    leesOpenSignalen(store, dag, { voor, soorten: BESLUITEN, eerste: BESLUITEN_EERST, ookLater: true }),
    leesOpenSignalen(store, dag, { voor, soorten: REST, eerste: EERST }),
    store.lijst({ vraag: BIJNA_OP, vandaag, medewerkers: [], mensen: "geen", voorbij: 0, hoeveel: EERST }),
    medewerkers().then((mensen) => leesZawerk(store, mensen, vandaag)),
    periode === null ? [] : store.toegekend(periode.id),
    // Some are of no traject.
    store.laatsteBrieven(4 * EERST),
  ]);
  return {
    nu: nu.toISOString(),
    vandaag,
    gezondheid: stand,
    aantallen,
    telling,
    besluiten,
    dringend,
    budgetten,
    perioden: ruimteOp(boeken, vandaag),
    werk: werk.toSorted((een, ander) => volheid(ander) - volheid(een)),
    spreiding: periode === null ? null : { id: periode.id, naam: periode.naam, toegekend },
    brieven: perVerzending(
      brieven.flatMap(({ messageId, stand: hoe, op }) => {
        const brief = leesMessageId(messageId);
        return brief === null ? [] : [{ ...brief, stand: hoe, op }];
      }),
    ).slice(0, EERST),
  };
}

/** The part of the week that is planned; of whom nobody knows how much they work, by the hours alone. */
const volheid = ({ urenPerWeek, werkt }: Zawerk): number => urenPerWeek / (werkt === null || werkt === 0 ? 40 : werkt);

/** The same letter to more than one reader, on one day, is told once; the latest says when. */
export const perVerzending = (alle: readonly Omit<Gingbrief, "lezers">[]): readonly Gingbrief[] =>
  [...Map.groupBy(alle, ({ nummer, brief, stand, op }) => [nummer, brief, stand, op.slice(0, 10)].join()).values()].map(
    (groep) => ({ ...groep[0]!, lezers: groep.length }),
  );
