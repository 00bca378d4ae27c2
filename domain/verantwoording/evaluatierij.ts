import { STAPPEN } from "../fasen.ts";
import { hmacVanTekst } from "../journaal/verzegel.ts";
import { jaarVan } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { meedoend } from "../traject/partnerschap.ts";
import { STAPNUMMERS } from "../traject/stap.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { looptijd } from "./doorlooptijd.ts";

/**
 * What an evaluator gets of a traject that was granted: what kind it is and what came of it. No names, no numbers, no days: who is few of a kind may
 * still be known by somebody, so it is pseudonymous and not anonymous.
 */

/** The tools of the stappenplan [S stap 1, 2]: how another one is called somebody typed, and may tell who they are. */
const INSTRUMENTEN = [
  "screeningsdocument",
  "overzichtskaart",
  "logboek zorgtaken",
  "cirkel van ondersteuning",
  "persona",
];

/** By the salt of the traject, which stands beside the journaal: the same in each file, and nobody without it comes back to the number. */
export const pseudoniem = (zout: string): string => `T-${hmacVanTekst(zout, "evaluatie").slice(0, 12)}`;

export interface Evaluatieveld {
  readonly kop: string;
  readonly van: (traject: Evaluatietraject) => string | number | null;
}

export interface Evaluatietraject {
  readonly pseudoniem: string;
  readonly aanvraag: Aanvraag;
  readonly dossier: Dossier;
}

const lijst = (namen: readonly string[]): string | null =>
  namen.length === 0 ? null : [...new Set(namen)].toSorted().join(", ");

const geboekt = ({ besteed }: Aanvraag, wat: "uren" | "dagen"): number | null =>
  besteed === undefined ? null : besteed.geboekt.reduce((som, een) => som + een[wat], 0);

const instrumenten = ({ stappen }: Dossier) => STAPNUMMERS.flatMap((stap) => stappen[stap].instrumenten ?? []);

const vanLijst = (naam: string): string =>
  INSTRUMENTEN.find((een) => naam.toLowerCase().includes(een)) ?? "ander instrument";

export const EVALUATIEVELDEN: readonly Evaluatieveld[] = [
  { kop: "Traject", van: (een) => een.pseudoniem },
  { kop: "Soort", van: ({ aanvraag }) => aanvraag.soort },
  { kop: "Typen onderwijs", van: ({ aanvraag }) => lijst(aanvraag.onderwijstypen) },
  { kop: "Regio", van: ({ aanvraag }) => aanvraag.regio },
  { kop: "Kernvraag", van: ({ dossier }) => dossier.kernvraag },
  { kop: "Partijen", van: ({ dossier }) => lijst(meedoend(dossier).map(({ partij }) => partij)) },
  {
    kop: "Jaar van toekenning",
    van: ({ aanvraag }) => (aanvraag.beslotenOp === null ? null : jaarVan(aanvraag.beslotenOp)),
  },
  { kop: "Vorm", van: ({ aanvraag }) => aanvraag.vorm },
  { kop: "Uren toegekend", van: ({ aanvraag }) => aanvraag.uren },
  { kop: "Uren gewerkt", van: ({ aanvraag }) => geboekt(aanvraag, "uren") },
  { kop: "Dagen gewerkt", van: ({ aanvraag }) => geboekt(aanvraag, "dagen") },
  {
    kop: "Verlengingen",
    van: ({ aanvraag }) => aanvraag.verlengingen.filter(({ besluit }) => besluit === "toegekend").length,
  },
  { kop: "Looptijd in dagen", van: ({ aanvraag }) => looptijd(aanvraag) },
  ...STAPNUMMERS.map((stap) => ({
    kop: `Stap ${stap}: ${STAPPEN[stap].titel}`,
    van: ({ dossier }: Evaluatietraject) => dossier.stappen[stap].status,
  })),
  { kop: "Afwijkingen van het stappenplan", van: ({ aanvraag }) => aanvraag.afwijkingen?.length ?? 0 },
  { kop: "Instrumenten", van: ({ dossier }) => lijst(instrumenten(dossier).map(({ naam }) => vanLijst(naam))) },
  {
    kop: "Instrumenten overgedragen",
    van: ({ dossier }) => instrumenten(dossier).filter(({ overgedragenAan }) => overgedragenAan !== undefined).length,
  },
  { kop: "Borgingsafspraken", van: ({ dossier }) => dossier.borging.length },
  { kop: "Oordeel", van: ({ aanvraag }) => aanvraag.oordeel },
  {
    kop: "Waarom niet goed of gestopt",
    van: ({ aanvraag: { redenen = {} } }) =>
      lijst([...(redenen.oordeel ?? []), ...(redenen.stop ?? [])].map(({ naam }) => naam)),
  },
];

export const evaluatierijen = (trajecten: readonly Evaluatietraject[]): (readonly (string | number | null)[])[] =>
  trajecten.map((traject) => EVALUATIEVELDEN.map(({ van }) => van(traject)));
