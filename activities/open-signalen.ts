import { ORGANISATIES, PERIODEN } from "#domain/journaal/ketens.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { isWeg } from "#domain/medewerkers/weigeringen.ts";
import { GEEN_ORGANISATIES, ORGANISATIES_NUMMER } from "#domain/organisaties/organisatie.ts";
import {
  isDringend,
  losseSignalen,
  opDringendheid,
  openSignalen,
  telPerSoort,
  telSignalen,
  zelfdePersoon,
  type Bronnen,
  type Losse,
  type Soorttelling,
  type Telling,
} from "#domain/signalen/overzicht.ts";
import { BEHEERDER, PROJECTLEIDER, type Persoon, type Signaal, type Signaalsoort } from "#domain/signalen/signaal.ts";
import { isAlles, past, type Signaalkeuze } from "#domain/signalen/keuze.ts";
import { organisatiesignalen } from "#domain/signalen/organisatie.ts";
import { leesMedewerkers } from "./store/medewerkers.ts";
import type { Store } from "./store/store.ts";

/** What is open on a day: the rows of the trajecten (store/signalen.ts), and beside them what is of no single traject. */

export interface Dag {
  readonly vandaag: Datum;
  /** The one that the system goes by; it has signals too. */
  readonly kalender: Kalender;
}

interface Keuze {
  /** Left out: of everybody. */
  readonly voor?: Persoon;
  /** Only so many of what can't wait until another week. */
  readonly eerste?: number;
  /** With `eerste`: also of what can wait, as long as it has a day. */
  readonly ookLater?: boolean;
  readonly soorten?: readonly Signaalsoort[] | undefined;
}

type Signaallezer = Pick<Store, "signalen" | "telSignalen" | "stand" | "standen" | "rijen">;

/** The most urgent first; without the organisations that are not confirmed, which are never urgent and take every aanvraag to be read. */
export async function leesOpenSignalen(
  store: Omit<Signaallezer, "telSignalen">,
  dag: Dag,
  { voor, eerste, ookLater, soorten }: Keuze = {},
): Promise<readonly Signaal[]> {
  const [kernen, losse] = await Promise.all([
    store.signalen({ op: dag.vandaag, voor, eerste, ookLater, soorten }),
    leesLosse(store, dag, voor),
  ]);
  const open = vanWie(openSignalen({ ...losse, kernen, herkenbaar: null }), voor).filter(
    ({ soort }) => soorten === undefined || soorten.includes(soort),
  );
  if (eerste === undefined) return open;
  return open.filter((een) => ookLater === true || isDringend(een)).slice(0, eerste);
}

/** For whoever looks at everything that is open. */
export async function leesAlleSignalen(
  store: Omit<Signaallezer, "telSignalen"> & Pick<Store, "aanvragen">,
  dag: Dag,
  voor?: Persoon,
): Promise<readonly Signaal[]> {
  const [kernen, losse, herkenbaar] = await Promise.all([
    store.signalen({ op: dag.vandaag, voor }),
    leesLosse(store, dag, voor),
    isVan(PROJECTLEIDER, voor) ? leesHerkenbaar(store) : null,
  ]);
  return vanWie(openSignalen({ ...losse, kernen, herkenbaar }), voor);
}

/** Of one: how much of each soort, without the organisations that are not confirmed. */
export async function telOpenSoorten(
  store: Pick<Store, "telSoorten" | "stand" | "standen" | "rijen">,
  dag: Dag,
  voor: Persoon,
): Promise<readonly Soorttelling[]> {
  const [geteld, losse] = await Promise.all([store.telSoorten(dag.vandaag, voor), leesLosse(store, dag, voor)]);
  return telPerSoort(vanWie(losseSignalen({ ...losse, herkenbaar: null }), voor), geteld);
}

/** A page of what is open for one person. */
export interface Signaalbladzijde {
  readonly signalen: readonly Signaal[];
  /** By which the pages are counted: the organisations that are not confirmed stand under the last one. */
  readonly totaal: number;
  /** In the whole list, of which this is a page. */
  readonly geteld: readonly Soorttelling[];
  /** Of everything that is open for them, whatever is chosen of it. */
  readonly alles: readonly Soorttelling[];
}

export interface Bladvraag {
  readonly voor: Persoon;
  readonly keuze: Signaalkeuze;
  readonly per: number;
  /** Which page, from 1 on; past the end is the last. */
  readonly blad: number;
}

/** As many as fit on a page are read. The organisations that are not confirmed are in no count; they come after the last one, where nothing else is chosen. */
export async function leesSignaalbladzijde(
  store: Pick<Store, "aanvragen" | "prognoses" | "rijen" | "signaaldeel" | "stand" | "standen" | "telSoorten">,
  dag: Dag,
  { voor, keuze, per, blad }: Bladvraag,
): Promise<Signaalbladzijde> {
  const op = dag.vandaag;
  const [soorten, prognoses, losse] = await Promise.all([
    store.telSoorten(op, voor),
    store.prognoses(op, voor),
    leesLosse(store, dag, voor),
  ]);
  const gekozen = (een: Pick<Signaal, "soort" | "groep">): boolean => past(keuze, een);
  const volgorde = opDringendheid(op);
  const los = vanWie(losseSignalen({ ...losse, herkenbaar: null }), voor);
  const erbij = [...openSignalen({ ...GEEN_LOSSE, vandaag: op, kernen: prognoses }), ...los]
    .filter(gekozen)
    .toSorted(volgorde);
  const alles = telPerSoort(los, soorten);
  const totaal = alles.filter(gekozen).reduce((som, { aantal }) => som + aantal, 0);
  const laatste = Math.max(1, Math.ceil(totaal / per));
  const begin = (Math.min(blad, laatste) - 1) * per;
  const eerste = Math.max(0, begin - erbij.length);
  const kernen = await store.signaaldeel({ op, voor, keuze, voorbij: eerste, hoeveel: begin + per - eerste });
  const rijen = openSignalen({ ...GEEN_LOSSE, vandaag: op, kernen });
  // Of what is worked out here, that which comes before these rows is on a page before.
  const ervoor = eerste === 0 ? 0 : erbij.filter((een) => rijen[0] !== undefined && volgorde(een, rijen[0]) < 0).length;
  const samen = [...rijen, ...erbij.slice(ervoor)].toSorted(volgorde);
  const plek = begin - (eerste + ervoor);
  const organisaties =
    Math.min(blad, laatste) === laatste &&
    isVan(PROJECTLEIDER, voor) &&
    (isAlles(keuze) || keuze.soorten?.includes("organisatie") === true)
      ? organisatiesignalen(await leesHerkenbaar(store))
      : [];
  return {
    signalen: [...samen.slice(plek, plek + per), ...organisaties],
    totaal,
    geteld: telPerSoort(organisaties, alles.filter(gekozen)),
    alles: telPerSoort(organisaties, alles),
  };
}

const GEEN_LOSSE = { boeken: [], verlaten: [], herkenbaar: null, kalender: null };

/** Of everybody for whom something is open, or of one: how much, without the organisations that are not confirmed. */
export async function telOpenSignalen(
  store: Omit<Signaallezer, "signalen">,
  dag: Dag,
  voor?: Persoon,
): Promise<readonly Telling[]> {
  const [geteld, losse] = await Promise.all([store.telSignalen(dag.vandaag, voor), leesLosse(store, dag, voor)]);
  return telSignalen(vanWie(losseSignalen({ ...losse, herkenbaar: null }), voor), geteld);
}

const isVan = (iemand: Persoon, voor: Persoon | undefined): boolean =>
  voor === undefined || zelfdePersoon(iemand, voor);

const vanWie = (signalen: readonly Signaal[], voor: Persoon | undefined): readonly Signaal[] =>
  signalen.filter((signaal) => isVan(signaal.voor, voor));

/** What is nobody's to look at is not read. */
async function leesLosse(
  store: Pick<Store, "stand" | "standen" | "rijen">,
  { vandaag, kalender }: Dag,
  voor: Persoon | undefined,
): Promise<Omit<Losse, "herkenbaar">> {
  const vanDeProjectleider = isVan(PROJECTLEIDER, voor);
  const [boeken, verlaten] = await Promise.all([
    vanDeProjectleider ? store.standen(PERIODEN) : [],
    vanDeProjectleider ? leesVerlaten(store, vandaag) : [],
  ]);
  return { boeken, verlaten, kalender: isVan(BEHEERDER, voor) ? kalender : null, vandaag };
}

const leesHerkenbaar = async (
  store: Pick<Store, "stand" | "aanvragen">,
): Promise<NonNullable<Bronnen["herkenbaar"]>> => ({
  stand: (await store.stand(ORGANISATIES, ORGANISATIES_NUMMER)) ?? GEEN_ORGANISATIES,
  aanvragen: await store.aanvragen(),
});

/** What is in the hands of who no longer works here; mostly nothing, and then no traject is looked at. */
async function leesVerlaten(store: Pick<Store, "stand" | "rijen">, vandaag: Datum): Promise<Bronnen["verlaten"]> {
  const weg = alleMedewerkers(await leesMedewerkers(store)).filter(
    (een) => isWeg(een, vandaag) || !een.rollen.includes("zorgarrangeur"),
  );
  return weg.length === 0 ? [] : store.rijen({ inHandVan: weg.map(({ id }) => id) });
}
