import type { Werkrol } from "#domain/medewerkers/beleid.ts";
import type { Werker, Zicht } from "./werker.ts";

/** The one table of pages: path × role × what it shows (design §9, §12). Routing, menu and tests walk it. */

/** `eigen`: of the trajecten (or the work) that are their own. `eigen, rest zonder`: the others without personal data. */
export type Recht = "alles" | "eigen" | "eigen, rest zonder" | "zonder" | "niet";

export interface Bladzijderegel {
  readonly toont: string;
  /** The heading of the handleiding that tells of it, as its anchor; left out where there is no page to explain. */
  readonly uitleg?: string;
  /** For a role that has a part of its own there: of who has more roles the first counts, as after the log-in. */
  readonly uitlegPerRol?: Readonly<Partial<Record<Werkrol, string>>>;
  readonly wie: Readonly<Record<Werkrol, Recht>>;
  /** Shows personal data of the traject in its path: who looks is noted. */
  readonly persoonsgegevens?: true;
  /** Takes a form too. Who only reads sees none. */
  readonly doet?: true;
}

const IEDER = { projectleider: "alles", zorgarrangeur: "alles", auditor: "alles", beheerder: "alles" } as const;
/** Who works here is kept by the beheerder (domain/medewerkers/vraag.ts). */
const BEHEERDER = { projectleider: "niet", zorgarrangeur: "niet", auditor: "niet", beheerder: "alles" } as const;
/** Who has trajecten in hand; somebody else has no work of this kind. */
const ZORGARRANGEUR = { projectleider: "niet", zorgarrangeur: "eigen", auditor: "niet", beheerder: "niet" } as const;
const BRIEF = { projectleider: "alles", zorgarrangeur: "eigen", auditor: "alles", beheerder: "niet" } as const;
/** The projectleider and the auditor look on. */
const BEHEER = { projectleider: "alles", zorgarrangeur: "niet", auditor: "alles", beheerder: "alles" } as const;
/** It holds the mail of everybody, with the links that partners answer by: who may not do that for them reads the letters at their trajecten. */
const POSTVAK = { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "niet" } as const;
/** Figures over all trajecten, for who accounts for them and who checks that. */
const CIJFERS = { projectleider: "alles", zorgarrangeur: "niet", auditor: "alles", beheerder: "niet" } as const;
/** Names over all trajecten: for who invites them. */
const UITNODIGEN = { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "niet" } as const;

/** The overzicht is of the projectleider; another begins at their own part. */
const EIGEN_DEEL = { zorgarrangeur: "mijn-werk", auditor: "auditor", beheerder: "beheer" } as const;

export const BLADZIJDEN = {
  "/": {
    toont: "wat eerst moet, hoe vol alles is, en hoeveel trajecten er zijn",
    uitleg: "overzicht",
    uitlegPerRol: EIGEN_DEEL,
    wie: IEDER,
  },
  "/trajecten/samen": {
    toont: "het formulier van wat er in meer trajecten tegelijk gebeurt",
    uitleg: "meer-trajecten-tegelijk",
    wie: { projectleider: "alles", zorgarrangeur: "eigen", auditor: "niet", beheerder: "niet" },
    doet: true,
  },
  "/trajecten.csv": { toont: "de gekozen trajecten als CSV, zonder persoonsgegevens", wie: IEDER },
  "/trajecten.xlsx": { toont: "de gekozen trajecten als werkblad, zonder persoonsgegevens", wie: IEDER },
  "/trajecten": {
    toont: "de trajecten, zonder persoonsgegevens: zoeken, filteren en sorteren",
    uitleg: "trajecten",
    wie: IEDER,
  },
  "/mijn-werk": {
    toont: "het eigen werk van een zorgarrangeur: wat wacht, de eigen trajecten en de dagen die komen",
    uitleg: "mijn-werk",
    wie: ZORGARRANGEUR,
    doet: true,
  },
  "/mijn-werk/uren": {
    toont: "een week van de eigen uren, over alle eigen trajecten",
    uitleg: "uren-van-een-week",
    wie: ZORGARRANGEUR,
    doet: true,
  },
  "/signalen": {
    toont: "wat er openstaat, per persoon",
    uitleg: "signalen",
    wie: { projectleider: "alles", zorgarrangeur: "eigen", auditor: "alles", beheerder: "eigen" },
  },
  "/perioden": { toont: "de subsidieperioden en hun plaatsen", uitleg: "subsidieperioden", wie: IEDER },
  "/organisaties": { toont: "scholen, besturen en gemeenten over alle trajecten", uitleg: "organisaties", wie: IEDER },
  "/organisaties/:id": { toont: "één organisatie, haar namen en haar trajecten", uitleg: "organisaties", wie: IEDER },
  "/organisaties/:id/doe/:daad": {
    toont: "het formulier van wat er van een organisatie verandert",
    uitleg: "organisaties",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "alles" },
    doet: true,
  },
  "/verantwoording": {
    toont: "de cijfers van de evaluatie, en wat er ontbreekt",
    uitleg: "verantwoording",
    wie: CIJFERS,
  },
  "/verantwoording/uitvoer/:soort{xlsx|csv|json}": { toont: "dezelfde cijfers als bestand", wie: CIJFERS },
  "/verantwoording/evaluatie": {
    toont: "wat een evaluator krijgt: een rij per traject, zonder namen",
    uitleg: "evaluatie",
    wie: CIJFERS,
  },
  "/verantwoording/evaluatie/bestand": { toont: "dezelfde rijen als bestand", wie: CIJFERS },
  "/verantwoording/uitnodigen": {
    toont: "wie een evaluator kan uitnodigen, met namen",
    uitleg: "evaluatie",
    wie: UITNODIGEN,
  },
  "/verantwoording/uitnodigen/bestand": { toont: "dezelfde namen als bestand", wie: UITNODIGEN },
  "/verantwoording/trajecten": { toont: "welke aanvragen één cijfer maken", uitleg: "verantwoording", wie: CIJFERS },
  "/medewerkers": { toont: "wie er werkt, en met hoeveel trajecten", uitleg: "medewerkers", wie: IEDER },
  "/medewerkers/nieuw": {
    toont: "het formulier van een nieuwe medewerker",
    uitleg: "medewerkers",
    wie: BEHEERDER,
    doet: true,
  },
  "/medewerkers/:id": {
    toont: "één medewerker, waar die te bereiken is, en de trajecten in handen",
    uitleg: "medewerkers",
    wie: IEDER,
  },
  "/medewerkers/:id/doe/:daad": {
    toont: "het formulier van wat er van een medewerker verandert",
    uitleg: "medewerkers",
    wie: BEHEERDER,
    doet: true,
  },
  "/aanmelding/nieuw": {
    toont: "het formulier van een nieuwe aanmelding",
    uitleg: "een-nieuwe-aanmelding",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "alles" },
    doet: true,
  },
  "/aanmelding/overnemen": {
    toont: "het formulier van een oud dossier",
    uitleg: "een-nieuwe-aanmelding",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "alles" },
    doet: true,
  },
  "/trajecten/:nummer": {
    toont: "één traject: stand, mensen, dossier en tijdlijn",
    uitleg: "een-traject-lezen",
    uitlegPerRol: { auditor: "auditor" },
    wie: { projectleider: "alles", zorgarrangeur: "eigen, rest zonder", auditor: "alles", beheerder: "zonder" },
    persoonsgegevens: true,
  },
  "/trajecten/:nummer/beslissen": {
    toont: "wat er te beslissen is, met alles wat daarbij weegt en de brief die dan gaat",
    uitleg: "beslissen",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "alles", beheerder: "niet" },
    persoonsgegevens: true,
  },
  "/trajecten/:nummer/doe/:type": {
    toont: "het formulier van wat iemand in een traject doet",
    uitleg: "iets-vastleggen",
    wie: { projectleider: "alles", zorgarrangeur: "eigen", auditor: "niet", beheerder: "zonder" },
    persoonsgegevens: true,
    doet: true,
  },
  "/trajecten/:nummer/organisaties": {
    toont: "het formulier van welke organisaties er in een traject meedoen",
    uitleg: "organisaties",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "niet" },
    persoonsgegevens: true,
    doet: true,
  },
  "/trajecten/:nummer/inzage": {
    toont: "wie de persoonsgegevens van een traject bekeek, en wanneer",
    uitleg: "wie-keek-er",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "alles", beheerder: "alles" },
  },
  "/trajecten/:nummer/brieven/:hash{[0-9a-f]{64}}": {
    toont: "een brief van een traject, zoals hij ging",
    uitleg: "een-traject-lezen",
    wie: BRIEF,
    persoonsgegevens: true,
  },
  "/trajecten/:nummer/brieven/:hash{[0-9a-f]{64}}/html": {
    toont: "een brief van een traject, zoals de lezer hem ziet",
    wie: BRIEF,
    persoonsgegevens: true,
  },
  "/beheer": { toont: "wat een beheerder bijhoudt, en of alles werkt", uitleg: "beheer", wie: BEHEER },
  "/beheer/kalender": {
    toont: "de kalender die geldt, tot wanneer, en hoe ver zij is",
    uitleg: "kalender",
    wie: BEHEER,
  },
  "/beheer/kalender/nieuw": {
    toont: "het formulier van een nieuwe kalender, en wat zij verschuift",
    uitleg: "kalender",
    wie: BEHEERDER,
    doet: true,
  },
  "/beheer/nieuwe-periode": {
    toont: "het formulier van een nieuwe subsidieperiode",
    uitleg: "subsidieperioden",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "alles" },
    doet: true,
  },
  "/beheer/perioden/:id": { toont: "de regels van een subsidieperiode", uitleg: "subsidieperioden", wie: BEHEER },
  "/beheer/perioden/:id/doe/:deel": {
    toont: "het formulier van wat er van een subsidieperiode verandert, en wat dat raakt",
    uitleg: "subsidieperioden",
    wie: { projectleider: "alles", zorgarrangeur: "niet", auditor: "niet", beheerder: "alles" },
    doet: true,
  },
  "/beheer/brieven": {
    toont: "de brieven die niet gingen, en wat daaraan te doen is",
    uitleg: "brieven-die-niet-gingen",
    wie: BEHEER,
  },
  "/handleiding": { toont: "hoe u met trajecten werkt, per rol", uitleg: "handleiding", wie: IEDER },
  "/postvak": { toont: "de mail van een embedded systeem", uitleg: "postvak", wie: POSTVAK },
  "/postvak/:id": { toont: "één bericht", uitleg: "postvak", wie: POSTVAK },
  "/postvak/:id/html": { toont: "één bericht, zoals de lezer het ziet", wie: POSTVAK },
  "/postvak/:id/bijlage/:plek{\\d{1,3}}": { toont: "een bijlage van een bericht", wie: POSTVAK },
} as const satisfies Readonly<Record<string, Bladzijderegel>>;

export type Pad = keyof typeof BLADZIJDEN;
export const PADEN = Object.keys(BLADZIJDEN) as readonly Pad[];

export const regelVan = (pad: Pad): Bladzijderegel => BLADZIJDEN[pad];

/** The strongest of the rights that somebody has by any of their roles; `doet`: something is sent, and an auditor changes nothing. */
export function zichtOp(
  pad: Pad,
  { rollen }: Werker,
  { eigen, doet = false }: { readonly eigen: boolean; readonly doet?: boolean },
): Zicht {
  const zicht = rollen
    .filter((rol) => !(doet && rol === "auditor"))
    .map((rol) => zichtBij(regelVan(pad).wie[rol], eigen));
  return STERKSTE.find((een) => zicht.includes(een)) ?? "niet";
}

const STERKSTE: readonly Zicht[] = ["alles", "zonder"];

function zichtBij(recht: Recht, eigen: boolean): Zicht {
  if (recht === "eigen") return eigen ? "alles" : "niet";
  if (recht === "eigen, rest zonder") return eigen ? "alles" : "zonder";
  return recht;
}

/** Whether there is anything for them there at all. */
export const inMenu = (pad: Pad, werker: Werker): boolean => zichtOp(pad, werker, { eigen: true }) !== "niet";

/** Where somebody comes after the log-in who asked for no page. */
export const beginVan = ({ rollen }: Pick<Werker, "rollen">): Pad =>
  rollen[0] === "zorgarrangeur" ? "/mijn-werk" : "/";

/** Whether they see what is of everybody, or only what is for themselves. */
export const zietAlles = (pad: Pad, { rollen }: Werker): boolean =>
  rollen.some((rol) => regelVan(pad).wie[rol] === "alles");
