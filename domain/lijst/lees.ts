import { DOELGROEPEN, GEBIEDEN, LEEFTIJDEN, OMVANGEN } from "../aanmelding/kenmerken.ts";
import { VORMNAMEN } from "../aanmelding/trajectvormen.ts";
import { metPunten } from "../getal.ts";
import { BUITEN_BEREIK, inBereik, isDatum, plusDagen, type Datum } from "../kalender/datum.ts";
import { leesGetypteDag } from "../kalender/getypte-dag.ts";
import { BESLUITSOORTEN } from "../traject/besluit.ts";
import { STATEN } from "../traject/staat.ts";
import { STAPNUMMERS } from "../traject/stap.ts";
import { KERNVRAGEN, REGIOS, SOORTEN } from "../verantwoording/aanvraag.ts";
import { FASEN } from "./fase.ts";
import { GEWOON, KOLOMNAMEN, type Kolomnaam } from "./kolommen.ts";
import {
  FILTERNAMEN,
  GEWONE_ORDE,
  GEWONE_VRAAG,
  WAT,
  WEERGAVEN,
  ZONDER_ZA,
  type Filternaam,
  type Lijstfilter,
  type Lijstvraag,
  type Sortering,
  type Termijngrens,
} from "./vraag.ts";
import { teVeelGezocht } from "./zoek.ts";

/** The question that an address or the options of the command line ask; and back. */

/** What there is to choose from now. */
export interface Bekend {
  readonly vandaag: Datum;
  /** Null: nobody looked yet, and any is taken. */
  readonly perioden: readonly string[] | null;
  /** By id; null as above. */
  readonly zas: readonly string[] | null;
}

/** Something that was asked for and that there is not: it does not count, and the rest does. */
export interface Lijstmelding {
  readonly veld: string;
  readonly tekst: string;
}

export interface Gelezenvraag {
  readonly vraag: Lijstvraag;
  readonly meldingen: readonly Lijstmelding[];
  /** Why nothing is shown at all: what was looked for can't be looked for, and everything instead of it would look like an answer. */
  readonly weigering: string | null;
}

/** Everything that stands there by this name. */
export type Velden = (naam: string) => readonly string[];

export function leesLijstvraag(velden: Velden, bekend: Bekend): Gelezenvraag {
  const meldingen: Lijstmelding[] = [];
  const meld = (veld: string, tekst: string): null => {
    meldingen.push({ veld, tekst });
    return null;
  };
  const tekstVan = (naam: string): string => (velden(naam).findLast((een) => een.trim() !== "") ?? "").trim();

  const zoek = tekstVan("zoek");
  const weigering = teVeelGezocht(zoek);
  const filter = Object.fromEntries(
    FILTERNAMEN.map((naam) => {
      const tekst = tekstVan(naam);
      if (tekst === "") return [naam, null];
      const uitkomst = LEZERS[naam](tekst, bekend);
      return [naam, "fout" in uitkomst ? meld(naam, uitkomst.fout) : uitkomst.waarde];
    }),
  ) as unknown as Lijstfilter;
  const wat = keuze(WAT, tekstVan("wat"), () =>
    meld("wat", `‘${inKort(tekstVan("wat"))}’ kan hier niet. Kies een van: ${WAT.join(", ")}.`),
  );
  const als = keuze(WEERGAVEN, tekstVan("als"), () =>
    meld("als", `De weergave ‘${inKort(tekstVan("als"))}’ is er niet. Kies een van: ${WEERGAVEN.join(", ")}.`),
  );
  const blad = tekstVan("blad");
  return {
    vraag: {
      zoek: weigering === null ? zoek : "",
      // Of one state or one fase, the choice has been made.
      wat: filter.staat !== null || filter.fase !== null ? "alles" : (wat ?? GEWONE_VRAAG.wat),
      filter,
      sorteer: leesSortering(tekstVan("sorteer"), meld) ?? GEWONE_ORDE,
      kolommen: leesKolommen(velden("kolom"), meld),
      als: als ?? GEWONE_VRAAG.als,
      blad: /^[1-9]\d{0,6}$/.test(blad) ? Number(blad) : 1,
    },
    meldingen,
    weigering,
  };
}

/** As it stands in an address; what nobody chose is left out. */
export function alsVelden(vraag: Lijstvraag): (readonly [naam: string, waarde: string])[] {
  const { zoek, wat, filter, sorteer, kolommen, als, blad } = vraag;
  const gekozen = filter.staat !== null || filter.fase !== null;
  return [
    ...(zoek === "" ? [] : [["zoek", zoek] as const]),
    ...(gekozen || wat === GEWONE_VRAAG.wat ? [] : [["wat", wat] as const]),
    ...FILTERNAMEN.flatMap((naam) => {
      const tekst = alsTekst(naam, filter);
      return tekst === "" ? [] : [[naam, tekst] as const];
    }),
    ...(sorteer.op === GEWONE_ORDE.op && sorteer.af === GEWONE_ORDE.af
      ? []
      : [["sorteer", `${sorteer.af ? "-" : ""}${sorteer.op}`] as const]),
    ...(kolommen.join() === GEWOON.join() ? [] : kolommen.map((naam) => ["kolom", naam] as const)),
    ...(als === GEWONE_VRAAG.als ? [] : [["als", als] as const]),
    ...(blad === 1 ? [] : [["blad", String(blad)] as const]),
  ];
}

/** One filter as it is typed. */
export function alsTekst(naam: Filternaam, filter: Lijstfilter): string {
  const waarde = filter[naam];
  if (waarde === null) return "";
  return typeof waarde === "object" ? `${waarde.dagen} dagen` : String(waarde);
}

/** The last day, of a list of this day. */
export const termijnTot = (grens: Termijngrens, vandaag: Datum): Datum =>
  typeof grens === "string" ? grens : plusDagen(vandaag, grens.dagen);

type Gelezen<T> = { readonly waarde: T } | { readonly fout: string };
type Lezer<T> = (tekst: string, bekend: Bekend) => Gelezen<T>;

/** Of a fixed list; capitals don't count. */
const uit =
  <T extends string>(keuzen: readonly T[], fout: (tekst: string) => string): Lezer<T> =>
  (tekst) => {
    const klein = tekst.toLowerCase();
    const gevonden = keuzen.find((een) => een.toLowerCase() === klein);
    return gevonden === undefined
      ? { fout: `${fout(inKort(tekst))} Kies een van: ${keuzen.join(", ")}.` }
      : { waarde: gevonden };
  };

const LEZERS: { readonly [N in Filternaam]: Lezer<NonNullable<Lijstfilter[N]>> } = {
  fase: uit(FASEN, (tekst) => `De fase ‘${tekst}’ is er niet.`),
  staat: uit(STATEN, (tekst) => `De staat ‘${tekst}’ is er niet.`),
  stap: (tekst) => {
    const stap = STAPNUMMERS.find((een) => String(een) === tekst);
    return stap === undefined
      ? { fout: `Er zijn zes stappen, 1 tot en met 6; ‘${inKort(tekst)}’ kan niet.` }
      : { waarde: stap };
  },
  regio: uit(REGIOS, (tekst) => `De regio ‘${tekst}’ is er niet.`),
  za: (tekst, { zas }) => {
    const id = tekst.toLowerCase();
    return id === ZONDER_ZA || zas === null || zas.includes(id)
      ? { waarde: id }
      : { fout: `De zorgarrangeur ‘${inKort(tekst)}’ is er niet (meer).` };
  },
  vorm: uit(VORMNAMEN, (tekst) => `De vorm ‘${tekst}’ is er niet.`),
  periode: (tekst, { perioden }) =>
    perioden === null || perioden.includes(tekst)
      ? { waarde: tekst }
      : { fout: `De subsidieperiode ‘${inKort(tekst)}’ is er niet (meer).` },
  soort: uit(SOORTEN, (tekst) => `De soort ‘${tekst}’ is er niet.`),
  gebied: uit(GEBIEDEN, (tekst) => `Het gebied ‘${tekst}’ is er niet.`),
  omvang: uit(OMVANGEN, (tekst) => `De grootte ‘${tekst}’ is er niet.`),
  leeftijd: uit(LEEFTIJDEN, (tekst) => `De leeftijd ‘${tekst}’ is er niet.`),
  doelgroep: uit(DOELGROEPEN, (tekst) => `De doelgroep ‘${tekst}’ is er niet.`),
  kernvraag: uit(KERNVRAGEN, (tekst) => `De vraag ‘${tekst}’ is er niet.`),
  besluit: uit(BESLUITSOORTEN, (tekst) => `Het besluit ‘${tekst}’ is er niet.`),
  termijn: leesTermijn,
  budget: (tekst) => {
    const [, getal] = /^(\d{1,3}) ?%?$/.exec(tekst) ?? [];
    return getal === undefined || Number(getal) === 0
      ? { fout: `Bij het budget hoort een percentage, bijvoorbeeld 80; ‘${inKort(tekst)}’ kan niet.` }
      : { waarde: Number(getal) };
  },
};

function leesTermijn(tekst: string, { vandaag }: Bekend): Gelezen<Termijngrens> {
  const [, dagen] = /^(\d{1,3}) dag(?:en)?$/i.exec(tekst) ?? [];
  if (dagen !== undefined) return { waarde: { dagen: Number(dagen) } };
  if (tekst.toLowerCase() === "vandaag") return { waarde: { dagen: 0 } };
  if (isDatum(tekst)) return inBereik(tekst) ? { waarde: tekst } : { fout: `De dag ${tekst} ${BUITEN_BEREIK}` };
  const dag = leesGetypteDag(tekst, vandaag);
  return dag.ok
    ? { waarde: dag.waarde }
    : {
        fout: `De termijn ‘${inKort(tekst)}’ is geen dag. Schrijf bijvoorbeeld 17-03-2026, of ‘14 dagen’ vanaf vandaag.`,
      };
}

function leesSortering(tekst: string, meld: (veld: string, tekst: string) => null): Sortering | null {
  if (tekst === "") return null;
  const op = tekst.replace(/^-/, "");
  return isKolom(op)
    ? { op, af: tekst.startsWith("-") }
    : meld("sorteer", `De kolom ‘${inKort(op)}’ is er niet (meer). De lijst staat op volgorde van termijn.`);
}

function leesKolommen(namen: readonly string[], meld: (veld: string, tekst: string) => null): readonly Kolomnaam[] {
  const gevraagd = [...new Set(namen.filter((naam) => naam !== ""))];
  const gekozen = gevraagd.filter(isKolom);
  const weg = gevraagd.filter((naam) => !isKolom(naam));
  if (weg.length > 0)
    meld(
      "kolom",
      weg.length === 1
        ? `De kolom ‘${inKort(weg[0]!)}’ is er niet (meer).`
        : `${metPunten(weg.length)} kolommen zijn er niet (meer).`,
    );
  if (gekozen.length === 0) return GEWOON;
  // By which a row is opened.
  return gekozen.includes("nummer") ? gekozen : ["nummer", ...gekozen];
}

const isKolom = (naam: string): naam is Kolomnaam => (KOLOMNAMEN as readonly string[]).includes(naam);

function keuze<T extends string>(keuzen: readonly T[], tekst: string, anders: () => null): T | null {
  if (tekst === "") return null;
  return keuzen.find((een) => een === tekst) ?? anders();
}

/** Of what somebody typed, as much as is needed to know it again. */
const inKort = (tekst: string): string => (tekst.length <= 60 ? tekst : `${tekst.slice(0, 60).toWellFormed()}…`);
