import type { Periode } from "#domain/aanmelding/regels.ts";
import type { Bron, Journaalregel } from "#domain/journaal/lijn.ts";
import { PERIODEN, type Keten } from "#domain/journaal/ketens.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { projecteer as projecteerRegel, type Projectie } from "#domain/projectie/projecteer.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { InHand } from "#domain/medewerkers/werkdruk.ts";
import type { Soorttelling, Telling } from "#domain/signalen/overzicht.ts";
import type { Persoon, Signaalkern } from "#domain/signalen/signaal.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import type { Latergroep } from "#domain/verantwoording/later-vastgelegd.ts";
import { Aanvraaggeheugen } from "./aanvraaggeheugen.ts";
import { Antwoordgeheugen } from "./antwoordgeheugen.ts";
import { leesAanvragenOp, leesZouten } from "./aanvraagstanden.ts";
import { telLaterVastgelegd } from "./cijferregels.ts";
import { StoreAlleenLezen } from "./fouten.ts";
import { herbouw, type Herbouwd, type Voortgang } from "./herbouw.ts";
import { controleerBewaard, leesBewaard, type BewaardeMail } from "#activities/mail/bewaard.ts";
import { maakVerzendregister, type Verzendregister } from "#activities/mail/verzendregister.ts";
import {
  leesAanvragen,
  leesBronnen,
  leesOchtendpost,
  leesRijen,
  leesVanBron,
  telPerStaat,
  type Ochtendpost,
  type Rijfilter,
} from "./lijsten.ts";
import { zoekLijst, zoekPerFase, type Lijstuitkomst, type Lijstzoeker, type Mensenzicht } from "./lijst.ts";
import { Lopend } from "./lopend.ts";
import { migreer, toetsVersie, VERSIE } from "./migraties.ts";
import { Projectiegeheugen } from "./projectiegeheugen.ts";
import { leesProjecties, type Projecteer } from "./projecties.ts";
import { Regelgeheugen } from "./regelgeheugen.ts";
import { leesAlleRegels, leesBekendeRegels, leesRegels, totEnMet } from "./regels.ts";
import type { Begonnen, Plaatsvraag } from "./keten.ts";
import { maakPlaats, schrijf } from "./schrijf.ts";
import { leesPrognoses, leesSignaaldeel, type Signaaldeel } from "./signaalblad.ts";
import { leesSignalen, telOpen, telSoorten, type Signaalvraag } from "./signalen.ts";
import { Standen } from "./standen.ts";
import {
  leesLaatsteBrieven,
  telInHand,
  telPeriodeuren,
  telToegekend,
  type Laatstebrief,
  type Toegekend,
} from "./tellingen.ts";
import { verbind, type Verbinding } from "./verbinding.ts";

export type {
  BewaardeMail,
  Herbouwd,
  Laatstebrief,
  Lijstuitkomst,
  Lijstzoeker,
  Mensenzicht,
  Ochtendpost,
  Projecteer,
  Rijfilter,
  Toegekend,
  Voortgang,
};

/** The journaal and the projections that are derived from it (design §8), on SQLite or Postgres. */
export interface Store {
  /** Name of the last migration that this program knows. */
  readonly versie: string;
  /** Which mails were sent, so that a retry is recognised. */
  readonly verzendregister: Verzendregister;
  /** All lines and their projections, or nothing. May be repeated. Throws JournaalBotst or JournaalGat. */
  schrijf(regels: readonly Journaalregel[], begonnen?: Begonnen): Promise<void>;
  /** Lines that a workflow says never came to be make way (keten.ts). Throws JournaalBotst or JournaalGat when the store holds another history. */
  maakPlaats(vraag: Plaatsvraag): Promise<void>;
  /** The lines of one nummer in order; with `tot` those that had happened on that day, with `na` those after that volgnummer. */
  regels(nummer: string, opties?: { readonly tot?: Datum; readonly na?: number }): Promise<Journaalregel[]>;
  /** Every line in order of nummer and volgnummer, read in pages. */
  alleRegels(): AsyncIterable<Journaalregel>;
  rij(nummer: string): Promise<Trajectregel | null>;
  /** All rows of some: the term that ends first on top. */
  rijen(filter?: Rijfilter): Promise<Trajectregel[]>;
  /** A part of what somebody asks to see, in the order that they chose. */
  lijst(zoeker: Lijstzoeker): Promise<Lijstuitkomst>;
  /** Of each fase the first of it, the term that ends first on top. */
  bord(zoeker: Omit<Lijstzoeker, "voorbij">): Promise<ReadonlyMap<string, Lijstuitkomst>>;
  projectie(nummer: string): Promise<Projectie | null>;
  /** What waits for somebody in any traject, settled or not; see activities/open-signalen.ts for what is open on a day. */
  signalen(vraag?: Signaalvraag): Promise<Signaalkern[]>;
  /** How much of it is open on that day, of everybody or of one. */
  telSignalen(op: Datum, voor?: Persoon): Promise<readonly Telling[]>;
  /** A part of what is open for one person, the most urgent first; `prognoses` come beside it, as their day is worked out by who looks. */
  signaaldeel(deel: Signaaldeel): Promise<Signaalkern[]>;
  prognoses(op: Datum, voor: Persoon): Promise<Signaalkern[]>;
  /** What is open for one person on that day, counted for each soort. */
  telSoorten(op: Datum, voor: Persoon): Promise<readonly Soorttelling[]>;
  /** The trajecten of which something waits for the ochtendbericht, in order of nummer. */
  ochtendpost(): Promise<Ochtendpost[]>;
  /** What the verantwoording counts, in order of nummer; `bekendOp`: what was recorded by the end of that day. */
  aanvragen(bekendOp?: Datum): Promise<Aanvraag[]>;
  /** How much was recorded after that day of trajecten of which something else counts since, in order of nummer. */
  laterVastgelegd(dag: Datum): Promise<Latergroep[]>;
  /** With which what is said of each traject is sealed, by nummer. */
  zouten(): Promise<ReadonlyMap<string, string>>;
  vanBron(bron: Bron): Promise<string | null>;
  /** Number in the register to nummer here. */
  bronnen(naam: string): Promise<Map<string, string>>;
  /** What the lines of one chain leave; null when it has none. */
  stand<S>(keten: Keten<S>, nummer: string): Promise<S | null>;
  /** Of every chain of this kind, in order of nummer. */
  standen<S>(keten: Keten<S>): Promise<S[]>;
  /** The rules of every subsidieperiode that was opened, as they are now. */
  perioden(): Promise<Periode[]>;
  /** A mail that was sent, as it went; null when none was kept under this hash. */
  mail(hash: string): Promise<BewaardeMail | null>;
  /** Of the last mails that were kept: how many were read, and the hashes of those that are not what they were. */
  controleerMails(hoogstens: number): Promise<{ readonly gelezen: number; readonly fout: readonly string[] }>;
  /** Number of trajecten per staat. */
  aantallen(): Promise<Record<string, number>>;
  /** What was granted in a subsidieperiode, by what spreading goes by. */
  toegekend(periode: string): Promise<readonly Toegekend[]>;
  /** What zorgarrangeurs have in hand, each by the day on which it is to end. */
  inHand(): Promise<readonly (InHand & { readonly za: string })[]>;
  /** What is left to do in the trajecten of a subsidieperiode that run. */
  periodeuren(periode: string): Promise<{ readonly trajecten: number; readonly over: number }>;
  /** The letters that were begun last, the last one first. */
  laatsteBrieven(hoeveel: number): Promise<readonly Laatstebrief[]>;
  /** Makes every projection again from the journaal; readers see the old ones until the new ones are all there. */
  herbouw(voortgang?: Voortgang): Promise<Herbouwd>;
  /** Moves whenever something was written, by whichever process; null: that can't be told now. */
  merk(): Promise<string | null>;
  /** Throws when the store can't be read; writes nothing. */
  controleer(): Promise<void>;
  /** Waits for what was begun; whoever comes after is refused with StoreGesloten. */
  sluit(): Promise<void>;
}

export interface Storeopties {
  /** Opens a store that another process may be writing. */
  readonly alleenLezen?: boolean;
  /** Brings a Postgres database up to date first. A SQLite file is always brought up to date, unless `alleenLezen`. */
  readonly migreer?: boolean;
  readonly projecteer?: Projecteer;
  /** How long one statement may take on Postgres, in milliseconds; not with `migreer`. */
  readonly geduldMs?: number;
}

/** Opens `sqlite:PATH` or `postgres://…`. Throws StoreNieuwer, StoreOuder or StoreOntbreekt, and has then changed nothing. */
export async function openStore(url: string, opties: Storeopties = {}): Promise<Store> {
  const alleenLezen = opties.alleenLezen ?? false;
  // Bringing a big database up to date takes as long as it takes.
  const verbinding = verbind(url, alleenLezen, opties.migreer === true ? null : opties.geduldMs);
  try {
    if (!alleenLezen && (verbinding.soort === "sqlite" || opties.migreer))
      await migreer(verbinding.schrijver, verbinding.soort);
    await toetsVersie(verbinding.lezer);
  } catch (fout) {
    await verbinding.sluit();
    throw fout;
  }
  return maakStore(verbinding, opties.projecteer ?? projecteerRegel, alleenLezen);
}

function maakStore(verbinding: Verbinding, projecteer: Projecteer, alleenLezen: boolean): Store {
  const { lezer } = verbinding;
  const verzendregister = maakVerzendregister(verbinding.schrijver);
  const lopend = new Lopend();
  const standen = new Standen();
  const aanvragen = new Aanvraaggeheugen();
  // Who reads only is who makes pages; a worker has few lines to read twice.
  const bekend = alleenLezen ? new Regelgeheugen() : null;
  const vouwer = { projecteer, geheugen: new Projectiegeheugen() };
  const lees = <T>(werk: (db: typeof lezer) => Promise<T>): Promise<T> => lopend.doe(() => werk(lezer));
  const wijzig = <T>(werk: () => Promise<T>): Promise<T> =>
    alleenLezen ? Promise.reject(new StoreAlleenLezen()) : lopend.doe(werk);
  const antwoorden = alleenLezen ? new Antwoordgeheugen(() => lopend.doe(() => verbinding.merk.lees())) : null;
  const onthoud = <T>(vraag: readonly unknown[], werk: (db: typeof lezer) => Promise<T>): Promise<T> =>
    antwoorden === null ? lees(werk) : antwoorden.geef(vraag, () => lees(werk));
  const projectie = (nummer: string) => lees(async (db) => (await leesProjecties(db, [nummer])).get(nummer) ?? null);
  return {
    versie: VERSIE,
    verzendregister: {
      begin: (brieven) => wijzig(() => verzendregister.begin(brieven)),
      bewaar: (brieven, mail, over) => wijzig(() => verzendregister.bewaar(brieven, mail, over)),
      vergeet: (hash) => wijzig(() => verzendregister.vergeet(hash)),
      bewaard: (hash) => lopend.doe(() => verzendregister.bewaard(hash)),
      over: (nummer) => lopend.doe(() => verzendregister.over(nummer)),
      klaar: (brieven, einde) => wijzig(() => verzendregister.klaar(brieven, einde)),
      stand: (brief) => lopend.doe(() => verzendregister.stand(brief)),
      wachtend: (sinds) => lopend.doe(() => verzendregister.wachtend(sinds)),
    },
    maakPlaats: (vraag) => wijzig(() => maakPlaats(verbinding, vouwer, vraag)),
    schrijf: (regels, begonnen) => wijzig(() => schrijf(verbinding, vouwer, regels, begonnen)),
    async regels(nummer, { tot, na } = {}) {
      const regels = await lees((db) =>
        bekend === null || na !== undefined ? leesRegels(db, nummer, na) : leesBekendeRegels(db, bekend, nummer),
      );
      return tot === undefined ? regels : totEnMet(regels, tot);
    },
    alleRegels: () => leesAlleRegels(lezer, (werk) => lopend.doe(werk)),
    rij: async (nummer) => (await projectie(nummer))?.rij ?? null,
    rijen: (filter = {}) => lees((db) => leesRijen(db, filter)),
    lijst: (zoeker) => onthoud(["lijst", zoeker], (db) => zoekLijst(db, zoeker)),
    bord: (zoeker) => lees((db) => zoekPerFase(db, zoeker)),
    projectie,
    signalen: (vraag = {}) =>
      vraag.eerste === undefined
        ? lees((db) => leesSignalen(db, vraag))
        : onthoud(["signalen", vraag], (db) => leesSignalen(db, vraag)),
    telSignalen: (op, voor) => onthoud(["telSignalen", op, voor], (db) => telOpen(db, op, voor)),
    signaaldeel: (deel) => onthoud(["signaaldeel", deel], (db) => leesSignaaldeel(db, deel)),
    prognoses: (op, voor) => lees((db) => leesPrognoses(db, op, voor)),
    telSoorten: (op, voor) => onthoud(["telSoorten", op, voor], (db) => telSoorten(db, op, voor)),
    ochtendpost: () => lees(leesOchtendpost),
    aanvragen: (bekendOp) =>
      lees((db) => (bekendOp === undefined ? leesAanvragen(db, aanvragen) : leesAanvragenOp(db, bekendOp, aanvragen))),
    laterVastgelegd: (dag) => lees((db) => telLaterVastgelegd(db, dag)),
    zouten: () => lees(leesZouten),
    vanBron: (bron) => lees((db) => leesVanBron(db, bron)),
    bronnen: (naam) => lees((db) => leesBronnen(db, naam)),
    stand: (keten, nummer) => lees((db) => standen.lees(db, keten, nummer)),
    standen: (keten) => lees((db) => standen.alle(db, keten)),
    mail: (hash) => lees((db) => leesBewaard(db, hash)),
    controleerMails: (hoogstens) => lees((db) => controleerBewaard(db, hoogstens)),
    perioden: async () => (await lees((db) => standen.alle(db, PERIODEN))).map(({ regels }) => regels),
    aantallen: () => onthoud(["aantallen"], telPerStaat),
    toegekend: (periode) => onthoud(["toegekend", periode], (db) => telToegekend(db, periode)),
    inHand: () => onthoud(["inHand"], telInHand),
    periodeuren: (periode) => onthoud(["periodeuren", periode], (db) => telPeriodeuren(db, periode)),
    laatsteBrieven: (hoeveel) => lees((db) => leesLaatsteBrieven(db, hoeveel)),
    merk: () => lopend.doe(() => verbinding.merk.lees()),
    herbouw: (voortgang) => wijzig(() => herbouw(verbinding, projecteer, voortgang)),
    controleer: () =>
      lees(async (db) => {
        await toetsVersie(db);
        await db.selectFrom("journaal").select("nummer").limit(1).execute();
        await db.selectFrom("projectie").select("nummer").limit(1).execute();
      }),
    async sluit() {
      await lopend.rondAf();
      await verbinding.sluit();
    },
  };
}
