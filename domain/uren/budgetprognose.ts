import { termijnregel } from "../aanmelding/termijnregels.ts";
import { dagenTussen, plusDagen, type Datum } from "../kalender/datum.ts";
import type { Dossier } from "../traject/dossier.ts";
import { lopendeUren } from "./lopend.ts";
import { alsPlek } from "./plek.ts";

/** The day on which the hours run out if the work goes on as it did. */
export interface Budgetprognose {
  /** First and last day of what was looked at, and the hours booked on those days. */
  readonly van: Datum;
  readonly tot: Datum;
  readonly uren: number;
  readonly urenPerWeek: number;
  /** Hours that are left; negative when more was booked than there is. */
  readonly over: number;
  /** Past when they are gone already; null when it is so far off that no date is worth naming. */
  readonly opOp: Datum | null;
}

/** What a forecast goes by, until something is booked or granted: it is another one every day. Plain JSON. */
export interface Tempo {
  /** How many days it looks back, and so how far ahead it says something. */
  readonly dagen: number;
  /** Since when hours are booked; null: never yet. */
  readonly begin: Datum | null;
  readonly over: number;
  readonly boekingen: readonly (readonly [dag: Datum, uren: number])[];
}

const WEEK = 7;
const HORIZON = 3650;

/**
 * The pace is what was booked in the last 8 weeks (a setting) up to and including `vandaag`; in a traject (or a nazorg) that is younger, since it started
 * or since its first booking, and never over less than a week. What is left is used up at that pace, in calendar days: weekends and vakanties
 * are in the pace. Null while there is no pace: nothing was booked in those weeks.
 */
export function budgetprognose(dossier: Dossier, vandaag: Datum): Budgetprognose | null {
  const tempo = tempoVan(dossier);
  const prognose = prognoseOp(tempo, vandaag);
  return prognose === null || prognose.over > 0
    ? prognose
    : { ...prognose, opOp: dagWaarop(tempo.boekingen, lopendeUren(dossier).budget) };
}

export function tempoVan(dossier: Dossier): Tempo {
  const { geboekt, budget, perDag, gestartOp } = lopendeUren(dossier);
  const boekingen = Object.entries(perDag).map(([sleutel, uren]) => [alsPlek(sleutel).dag, uren] as const);
  const begin = boekingen.reduce((eerste, [dag]) => (eerste === null || dag < eerste ? dag : eerste), gestartOp);
  return { dagen: termijnregel(dossier.regels, "urenbudget").dagen, begin, over: budget - geboekt, boekingen };
}

/** As long as there are hours left. */
function prognoseOp({ dagen: terug, begin, over, boekingen }: Tempo, vandaag: Datum): Budgetprognose | null {
  const venster = plusDagen(vandaag, 1 - terug);
  const van = begin !== null && begin > venster ? begin : venster;
  const uren = boekingen.reduce((som, [dag, aantal]) => som + (dag >= van && dag <= vandaag ? aantal : 0), 0);
  if (uren === 0) return null;

  const dagen = Math.max(WEEK, dagenTussen(van, vandaag) + 1);
  const nogDagen = Math.ceil((over * dagen) / uren);
  const opOp = nogDagen > HORIZON ? null : plusDagen(vandaag, nogDagen);
  return { van, tot: vandaag, uren, urenPerWeek: (uren * WEEK) / dagen, over, opOp };
}

/** What is enough of it to reckon with from `dag` on. */
export const tempoVanaf = (tempo: Tempo, dag: Datum): Tempo => ({
  ...tempo,
  boekingen: tempo.boekingen.filter(([op]) => op > plusDagen(dag, -tempo.dagen)),
});

/** The day near enough to be told of; null when there is none: a pace of so many weeks says something of as many weeks ahead. */
export function naderendEinde(tempo: Tempo, vandaag: Datum): Datum | null {
  const opOp = prognoseOp(tempo, vandaag)?.opOp ?? null;
  return opOp === null || dagenTussen(vandaag, opOp) > tempo.dagen ? null : opOp;
}

/** The day on which the hours together reached the budget. */
function dagWaarop(boekingen: Tempo["boekingen"], budget: number): Datum | null {
  let som = 0;
  return boekingen.toSorted(([a], [b]) => (a < b ? -1 : 1)).find(([, uren]) => (som += uren) >= budget)?.[0] ?? null;
}
