import { termijnregel } from "../aanmelding/perioden.ts";
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

const WEEK = 7;
const HORIZON = 3650;

/**
 * The pace is what was booked in the last 8 weeks (a setting) up to and including `vandaag`; in a traject (or a nazorg) that is younger, since it started
 * or since its first booking, and never over less than a week. What is left is used up at that pace, in calendar days: weekends and vakanties
 * are in the pace. Null while there is no pace: nothing was booked in those weeks.
 */
export function budgetprognose(dossier: Dossier, vandaag: Datum): Budgetprognose | null {
  const { geboekt, budget, perDag, gestartOp } = lopendeUren(dossier);
  const boekingen = Object.entries(perDag).map(([sleutel, uren]) => ({ dag: alsPlek(sleutel).dag, uren }));
  const begin = boekingen.reduce((eerste, { dag }) => (dag < eerste ? dag : eerste), gestartOp ?? vandaag);
  const venster = plusDagen(vandaag, 1 - termijnregel(dossier.regels, "urenbudget").dagen);
  const van = begin > venster ? begin : venster;
  const uren = boekingen.reduce((som, { dag, uren: aantal }) => som + (dag >= van && dag <= vandaag ? aantal : 0), 0);
  if (uren === 0) return null;

  const dagen = Math.max(WEEK, dagenTussen(van, vandaag) + 1);
  const over = budget - geboekt;
  const nogDagen = Math.ceil((over * dagen) / uren);
  const opOp = over <= 0 ? dagWaarop(boekingen, budget) : nogDagen > HORIZON ? null : plusDagen(vandaag, nogDagen);
  return { van, tot: vandaag, uren, urenPerWeek: (uren * WEEK) / dagen, over, opOp };
}

/** The day on which the hours together reached the budget. */
function dagWaarop(boekingen: readonly { readonly dag: Datum; readonly uren: number }[], budget: number): Datum | null {
  let som = 0;
  return (
    boekingen.toSorted((a, b) => (a.dag < b.dag ? -1 : 1)).find(({ uren }) => (som += uren) >= budget)?.dag ?? null
  );
}
