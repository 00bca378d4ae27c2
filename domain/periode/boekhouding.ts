import type { Periode } from "../aanmelding/regels.ts";
import { nietEenduidig } from "../invoer/eenduidig.ts";
import { kopNa, LEGE_KOP, schakel, type Kop } from "../journaal/keten.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum, type Tijdstip } from "../kalender/datum.ts";
import { Kalenderschema, voorTermijnen, type Kalender } from "../kalender/kalender.ts";
import { kalenderkenmerk } from "../kalender/kenmerk.ts";
import { berekenTermijn } from "../kalender/termijn.ts";
import type { Door } from "../rollen.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";

/**
 * The books of one subsidieperiode: the only place that knows capacity (design §6). It hands out numbers and places and keeps the
 * wachtlijst in order. Pure; every change is a line in the journaal "periode/<id>".
 */
export interface Boekhouding {
  readonly regels: Periode;
  /** The calendar by which an offer ends, by value; absent: the one that ships with the system. */
  readonly kalender?: Kalender;
  /** Last volgnummer handed out, per calendar year. */
  readonly uitgegeven: Readonly<Record<string, number>>;
  /** Sender's key → nummer, so that a repeated request gets the same number. */
  readonly sleutels: Readonly<Record<string, string>>;
  readonly plaatsen: Readonly<Record<string, Plaats>>;
  /** Who waits, in the order in which places will be offered. */
  readonly wachtlijst: readonly Wachtende[];
  /** How often somebody let an offered place lapse. */
  readonly verlopen: Readonly<Record<string, number>>;
  readonly kop: Kop;
}

export type Plaats = "gereserveerd" | "aangeboden" | "toegekend";

export interface Wachtende {
  readonly nummer: string;
  /** Existing co-operation goes first [E 3.4]. */
  readonly voorrang: boolean;
  /** The day on which it was put on the list. */
  readonly sinds: Datum;
  /** How often an offered place was left to lapse. */
  readonly verlopen: number;
}

/** What a subsidieperiode is asked to do. */
export type Vraag =
  | { readonly soort: "nummers"; readonly jaar: number; readonly sleutels: readonly string[] }
  | { readonly soort: "claim"; readonly nummer: string }
  | { readonly soort: "bevestigen"; readonly nummer: string }
  | { readonly soort: "vrijgeven"; readonly nummer: string }
  | { readonly soort: "wachtlijst"; readonly nummer: string; readonly voorrang: boolean }
  | { readonly soort: "achteraan"; readonly nummer: string }
  /** What is known of who waits was corrected; nothing for who does not wait. */
  | { readonly soort: "voorrang"; readonly nummer: string; readonly voorrang: boolean }
  /** Places that a register says were granted: counted, never refused. */
  | { readonly soort: "overnemen"; readonly nummers: readonly string[] }
  | { readonly soort: "wijzigen"; readonly regels: Periode }
  | { readonly soort: "kalender"; readonly kalender: Kalender };

export interface Aanbod {
  readonly nummer: string;
  readonly uiterlijk: Datum;
  readonly volgnummer: number;
}

export interface Boekingsresultaat {
  readonly boekhouding: Boekhouding;
  readonly regels: readonly Journaalregel[];
  readonly aanbiedingen: readonly Aanbod[];
  /** Numbers handed out, in the order of the keys; empty for other questions. */
  readonly nummers: readonly string[];
}

export const nieuweBoekhouding = (regels: Periode, kalender?: Kalender): Boekhouding => ({
  regels,
  ...(kalender === undefined ? {} : { kalender }),
  uitgegeven: {},
  sleutels: {},
  plaatsen: {},
  wachtlijst: [],
  verlopen: {},
  kop: LEGE_KOP,
});

/** Places left; null when nobody set a capacity. */
export const vrij = ({ regels, plaatsen }: Boekhouding): number | null =>
  regels.capaciteit === null ? null : regels.capaciteit - Object.keys(plaatsen).length;

/** Answers one question: the new books with their journaal lines, or a refusal that changes nothing. */
export function boek(
  boekhouding: Boekhouding,
  vraag: Vraag,
  door: Door,
  nu: Tijdstip,
  uitgave: string | null = null,
): Uitkomst<Boekingsresultaat> {
  const vreemd = nietEenduidig({ vraag, door });
  if (vreemd !== null) return { ok: false, weigering: vreemd };
  const antwoord = beantwoord(boekhouding, vraag, datumOp(nu));
  if (!antwoord.ok) return antwoord;
  const { na, gebeurd, nummers = [] } = antwoord.waarde;
  const { boekhouding: metAanbod, aangeboden } = biedAan(na, datumOp(nu));

  const regels: Journaalregel[] = [];
  let { kop } = boekhouding;
  const schrijf = ({ type, gegevens }: Feit): Journaalregel => {
    const regel = schakel(kop, {
      nummer: `periode/${na.regels.id}`,
      id: `${na.regels.id}:${kop.volgnummer + 1}`,
      sleutel: null,
      type,
      gegevens,
      door,
      gebeurdOp: datumOp(nu),
      vastgelegdOp: nu,
      bron: null,
      uitgave,
      afdruk: null,
      machineversie: "periode-1",
      regelversie: `${na.regels.id}@${na.regels.versie}:${na.regels.hash.slice(0, 12)}`,
      van: stand(boekhouding),
      naar: stand(metAanbod),
      opdrachten: [],
    });
    regels.push(regel);
    kop = kopNa(regel);
    return regel;
  };
  if (boekhouding.kop.volgnummer === 0) {
    const { regels: begin, kalender } = boekhouding;
    schrijf({ type: "periode.geopend", gegevens: { regels: begin, ...(kalender === undefined ? {} : { kalender }) } });
  }
  gebeurd.forEach(schrijf);
  const aanbiedingen = aangeboden.map(({ nummer, uiterlijk }) => ({
    nummer,
    uiterlijk,
    volgnummer: schrijf({ type: "plaats.aangeboden", gegevens: { nummer, uiterlijk } }).volgnummer,
  }));
  return gelukt({ boekhouding: { ...metAanbod, kop }, regels, aanbiedingen, nummers });
}

interface Feit {
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}
interface Antwoord {
  readonly na: Boekhouding;
  readonly gebeurd: readonly Feit[];
  readonly nummers?: readonly string[];
}

const plaatsVan = ({ plaatsen }: Boekhouding, nummer: string): Plaats | undefined =>
  Object.hasOwn(plaatsen, nummer) ? plaatsen[nummer] : undefined;

const stand = (b: Boekhouding): string =>
  `${Object.keys(b.plaatsen).length} van ${b.regels.capaciteit ?? "onbeperkt"} plaatsen, ${b.wachtlijst.length} wachtenden`;

function beantwoord(b: Boekhouding, vraag: Vraag, dag: Datum): Uitkomst<Antwoord> {
  switch (vraag.soort) {
    case "nummers":
      return geefNummers(b, vraag.jaar, vraag.sleutels);
    case "claim":
      return claim(b, vraag.nummer);
    case "bevestigen":
      return plaatsVan(b, vraag.nummer) === "toegekend"
        ? gelukt({ na: b, gebeurd: [] })
        : gelukt({
            na: zet(b, vraag.nummer, "toegekend"),
            gebeurd: [{ type: "plaats.toegekend", gegevens: { nummer: vraag.nummer } }],
          });
    case "vrijgeven":
      return gelukt(geefVrij(b, vraag.nummer));
    case "wachtlijst":
      return gelukt(zetOpWachtlijst(b, { nummer: vraag.nummer, voorrang: vraag.voorrang, sinds: dag, verlopen: 0 }));
    case "achteraan": {
      const verlopen = (Object.hasOwn(b.verlopen, vraag.nummer) ? b.verlopen[vraag.nummer]! : 0) + 1;
      const los = geefVrij(b, vraag.nummer);
      // Behind everyone: who lets an offer lapse loses voorrang too.
      const terug = zetOpWachtlijst(los.na, { nummer: vraag.nummer, voorrang: false, sinds: dag, verlopen });
      return gelukt({
        na: { ...terug.na, verlopen: { ...b.verlopen, [vraag.nummer]: verlopen } },
        gebeurd: [...los.gebeurd, ...terug.gebeurd],
      });
    }
    case "voorrang":
      return gelukt(verplaats(b, vraag.nummer, vraag.voorrang));
    case "overnemen": {
      const nieuw = vraag.nummers.filter((nummer) => plaatsVan(b, nummer) === undefined);
      if (nieuw.length === 0) return gelukt({ na: b, gebeurd: [] });
      const plaatsen = { ...b.plaatsen, ...Object.fromEntries(nieuw.map((nummer) => [nummer, "toegekend" as const])) };
      return gelukt({
        na: { ...b, plaatsen },
        gebeurd: [{ type: "plaatsen.overgenomen", gegevens: { nummers: nieuw } }],
      });
    }
    case "wijzigen":
      if (vraag.regels.id !== b.regels.id)
        return geweigerd("periode.anders", "Deze regels zijn van een andere subsidieperiode.");
      if (vraag.regels.hash === b.regels.hash) return gelukt({ na: b, gebeurd: [] });
      if (vraag.regels.versie !== b.regels.versie + 1)
        return geweigerd(
          "periode.versie",
          `De regels zijn intussen gewijzigd (versie ${b.regels.versie}). Bekijk ze eerst opnieuw.`,
        );
      // Another period could hand them out again.
      for (const jaar of Object.keys(b.uitgegeven).map(Number))
        if (!vraag.regels.nummerjaren.includes(jaar))
          return geweigerd(
            "periode.jaar-in-gebruik",
            `${b.regels.naam} heeft al nummers van ${jaar} uitgegeven. Dat jaar blijft bij deze periode.`,
            "nummerjaren",
          );
      return gelukt({
        na: { ...b, regels: vraag.regels },
        gebeurd: [{ type: "periode.gewijzigd", gegevens: { regels: vraag.regels } }],
      });
    case "kalender":
      return zetKalender(b, vraag.kalender);
  }
}

/** For offers from now on: one that was made keeps the day that was named in it. */
function zetKalender(b: Boekhouding, kalender: Kalender): Uitkomst<Antwoord> {
  const gelezen = Kalenderschema.safeParse(kalender);
  if (!gelezen.success) return geweigerd("kalender.ongeldig", "Dit is geen kalender.", "kalender");
  const nieuw = voorTermijnen(gelezen.data);
  return kalenderkenmerk(nieuw) === kalenderkenmerk(b.kalender)
    ? gelukt({ na: b, gebeurd: [] })
    : gelukt({
        na: { ...b, kalender: nieuw },
        gebeurd: [{ type: "kalender.bijgewerkt", gegevens: { kalender: nieuw } }],
      });
}

function geefNummers(b: Boekhouding, jaar: number, sleutels: readonly string[]): Uitkomst<Antwoord> {
  if (!b.regels.nummerjaren.includes(jaar))
    return geweigerd("periode.jaar", `${b.regels.naam} geeft geen nummers uit voor ${jaar}.`);
  // A key of somebody else's making may be called as what every object has.
  const bekend = new Map(Object.entries(b.sleutels));
  let laatste = b.uitgegeven[jaar] ?? 0;
  const eerste = laatste + 1;
  const nummers = sleutels.map((sleutel) => {
    const eerder = bekend.get(sleutel);
    if (eerder !== undefined) return eerder;
    laatste += 1;
    const nummer = `ZA-${String(jaar).padStart(4, "0")}-${String(laatste).padStart(3, "0")}`;
    bekend.set(sleutel, nummer);
    return nummer;
  });
  const gebeurd: Feit[] =
    laatste < eerste ? [] : [{ type: "nummers.uitgegeven", gegevens: { jaar, van: eerste, tot: laatste } }];
  const uitgegeven = { ...b.uitgegeven, [jaar]: laatste };
  return gelukt({ na: { ...b, sleutels: Object.fromEntries(bekend), uitgegeven }, gebeurd, nummers });
}

function claim(b: Boekhouding, nummer: string): Uitkomst<Antwoord> {
  const plaats = plaatsVan(b, nummer);
  // Its own reservation: asking again is harmless.
  if (plaats === "gereserveerd" || plaats === "toegekend") return gelukt({ na: b, gebeurd: [] });
  const over = vrij(b);
  // One that is being offered to it is taken at once: the offer that still comes is refused, and must not free it.
  if (plaats === undefined && over !== null && over <= 0)
    return geweigerd("periode.vol", `${b.regels.naam} is vol: alle ${b.regels.capaciteit} plaatsen zijn vergeven.`);
  return gelukt({
    na: zet(b, nummer, "gereserveerd"),
    gebeurd: [{ type: "plaats.gereserveerd", gegevens: { nummer } }],
  });
}

function geefVrij(b: Boekhouding, nummer: string): Antwoord {
  const plaats = plaatsVan(b, nummer);
  const { [nummer]: _weg, ...plaatsen } = b.plaatsen;
  const wachtlijst = b.wachtlijst.filter((w) => w.nummer !== nummer);
  const gebeurd: Feit[] = [];
  if (plaats !== undefined) gebeurd.push({ type: "plaats.vrijgekomen", gegevens: { nummer } });
  if (wachtlijst.length < b.wachtlijst.length && plaats === undefined)
    gebeurd.push({ type: "wachtlijst.verlaten", gegevens: { nummer } });
  return { na: { ...b, plaatsen, wachtlijst }, gebeurd };
}

/**
 * Who has voorrang goes before who has not; within each, first put on the list, first served. Not first received: no source says that this
 * counts, and nobody would be promised a place in the line that a slower beoordeling of another can still take.
 */
function zetOpWachtlijst(b: Boekhouding, wachtende: Wachtende): Antwoord {
  if (b.wachtlijst.some((w) => w.nummer === wachtende.nummer) || plaatsVan(b, wachtende.nummer) !== undefined)
    return { na: b, gebeurd: [] };
  const plek = wachtende.voorrang ? b.wachtlijst.filter((w) => w.voorrang).length : b.wachtlijst.length;
  return {
    na: { ...b, wachtlijst: b.wachtlijst.toSpliced(plek, 0, wachtende) },
    gebeurd: [{ type: "wachtlijst.geplaatst", gegevens: geplaatst(wachtende, plek) }],
  };
}

/**
 * To where it would stand if this had been known from the beginning: whoever came on the same day or before stays in front of it. Who let an
 * offer lapse came anew on that day.
 */
function verplaats(b: Boekhouding, nummer: string, voorrang: boolean): Antwoord {
  const nu = b.wachtlijst.find((w) => w.nummer === nummer);
  // Who let an offer lapse lost the voorrang.
  if (nu === undefined || nu.voorrang === voorrang || nu.verlopen > 0) return { na: b, gebeurd: [] };
  const anders = { ...nu, voorrang };
  const rest = b.wachtlijst.filter((w) => w !== nu);
  const erachter = rest.findIndex((w) => gaatVoor(anders, w));
  const plek = erachter < 0 ? rest.length : erachter;
  return {
    na: { ...b, wachtlijst: rest.toSpliced(plek, 0, anders) },
    gebeurd: [{ type: "wachtlijst.verplaatst", gegevens: geplaatst(anders, plek) }],
  };
}

const gaatVoor = (een: Wachtende, ander: Wachtende): boolean =>
  een.voorrang !== ander.voorrang ? een.voorrang : een.sinds < ander.sinds;

const geplaatst = ({ nummer, voorrang, verlopen }: Wachtende, plek: number) => ({
  nummer,
  plek: plek + 1,
  reden: voorrang
    ? "voorrang: de partijen werken al samen"
    : verlopen > 0
      ? "achteraan: een eerder aanbod is verlopen"
      : "op volgorde van plaatsing op de wachtlijst",
});

const zet = (b: Boekhouding, nummer: string, plaats: Plaats): Boekhouding => ({
  ...b,
  plaatsen: { ...b.plaatsen, [nummer]: plaats },
  wachtlijst: b.wachtlijst.filter((w) => w.nummer !== nummer),
});

/** Every free place is offered at once to who waits longest, until a day that can be kept. */
function biedAan(
  b: Boekhouding,
  dag: Datum,
): { boekhouding: Boekhouding; aangeboden: { nummer: string; uiterlijk: Datum }[] } {
  const aantal = Math.max(0, Math.min(b.wachtlijst.length, vrij(b) ?? b.wachtlijst.length));
  const { dagen, grondslag } = b.regels.termijnen.aanbod;
  const { uiterlijk } = berekenTermijn({ vanaf: dag, dagen, grondslag }, b.kalender);
  const aangeboden = b.wachtlijst.slice(0, aantal).map(({ nummer }) => ({ nummer, uiterlijk }));
  return { boekhouding: aangeboden.reduce((na, { nummer }) => zet(na, nummer, "aangeboden"), b), aangeboden };
}
