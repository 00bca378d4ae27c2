import { condition, log, proxyActivities } from "@temporalio/workflow";
import type { Weekactiviteiten } from "#activities/contract.ts";
import { LEGE_KOP } from "#domain/journaal/keten.ts";
import { datumOp, maandagVan, type Datum } from "#domain/kalender/datum.ts";
import type { Persoon } from "#domain/signalen/signaal.ts";
import {
  gestuurd,
  legVast,
  opgesteld,
  weekjournaal,
  type Weekfeit,
  type Weekresultaat,
} from "#domain/signalen/weekjournaal.ts";
import { LEVENSTEKEN } from "./brieven.ts";
import { Journaalschrijver } from "./journaal.ts";
import { nu } from "./nu.ts";
import { uitgave } from "./uitgave.ts";

// What can't go in a day is no news any more: the list itself is always there, and next Monday comes by itself.
const WEEK = {
  scheduleToCloseTimeout: "1 day",
  retry: { initialInterval: "5s", backoffCoefficient: 3, maximumInterval: "1h" },
} as const;
const { openWeek } = proxyActivities<Weekactiviteiten>({ ...WEEK, startToCloseTimeout: "2m" });
// As with letters: another worker must not begin while a slow mail server still has it (brieven.ts).
const { stuurWeekbericht } = proxyActivities<Weekactiviteiten>({
  ...WEEK,
  startToCloseTimeout: "15m",
  heartbeatTimeout: LEVENSTEKEN,
});

/** How many got the overview of this week, and how many did not. */
export interface Weekuitkomst {
  readonly week: Datum;
  readonly verzonden: number;
  readonly mislukt: number;
}

/** Started by a Schedule every Monday morning (worker/weekrooster.ts): sends everybody for whom something waits what it is. */
export async function weekbericht(): Promise<Weekuitkomst> {
  const week = maandagVan(datumOp(nu()));
  const begin = await openWeek({ week });
  let { stand } = begin;
  const journaal = new Journaalschrijver({
    nummer: weekjournaal(week),
    kop: () => stand?.kop ?? LEGE_KOP,
    neemKop: (kop) => (stand = stand === null ? null : { ...stand, kop }),
  });
  const vertel = (feit: Weekfeit): void => {
    const gevolg = legVast(stand, week, feit, nu(), uitgave());
    stand = gevolg.stand;
    if (gevolg.regel !== null) journaal.voegToe([gevolg.regel]);
  };

  vertel(opgesteld(week, begin.lezers.length));
  const uitkomsten: Weekresultaat["uitkomst"][] = [];
  let bezig = begin.lezers.length;
  const berichten = begin.lezers.map(async (voor) => {
    try {
      const resultaat = await stuur(week, voor);
      if (resultaat === null) return;
      vertel(gestuurd(week, voor, resultaat));
      uitkomsten.push(resultaat.uitkomst);
    } finally {
      bezig -= 1;
    }
  });
  // It ends with its last line in the store: the next run goes on from there.
  while (bezig > 0 || journaal.wachtend > 0) {
    await condition(() => journaal.klaar || (bezig === 0 && journaal.wachtend === 0));
    await journaal.schrijf();
  }
  await Promise.all(berichten);
  const verzonden = uitkomsten.filter((uitkomst) => uitkomst === "verzonden").length;
  return { week, verzonden, mislukt: uitkomsten.length - verzonden };
}

/** One who can't be reached keeps nothing from the others. Null: nothing waits any more. */
async function stuur(week: Datum, voor: Persoon): Promise<Weekresultaat | null> {
  try {
    const resultaat = await stuurWeekbericht({ week, voor });
    if (resultaat !== null && resultaat.uitkomst !== "verzonden")
      log.warn("weekbericht niet verzonden", { week, rol: voor.rol, id: voor.id, reden: resultaat.reden });
    return resultaat;
  } catch (fout) {
    log.error("weekbericht mislukt", { week, rol: voor.rol, id: voor.id, fout: String(fout) });
    return { uitkomst: "mislukt", berichten: [], briefversie: 0, reden: "Het overzicht is niet op tijd verzonden." };
  }
}
