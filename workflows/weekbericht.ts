import { log, proxyActivities } from "@temporalio/workflow";
import type { Weekactiviteiten } from "#activities/contract.ts";
import { datumOp, maandagVan, type Datum } from "#domain/kalender/datum.ts";
import type { Persoon } from "#domain/signalen/signaal.ts";

// What can't go in a day is no news any more: the list itself is always there, and next Monday comes by itself.
const { lezersVanDeWeek, stuurWeekbericht } = proxyActivities<Weekactiviteiten>({
  startToCloseTimeout: "2m",
  scheduleToCloseTimeout: "1 day",
  retry: { initialInterval: "5s", backoffCoefficient: 3, maximumInterval: "1h" },
});

/** How many got the overview of this week, and how many did not. */
export interface Weekuitkomst {
  readonly week: Datum;
  readonly verzonden: number;
  readonly mislukt: number;
}

/** Started by a Schedule every Monday morning (worker/weekrooster.ts): sends everybody for whom something waits what it is. */
export async function weekbericht(): Promise<Weekuitkomst> {
  const week = maandagVan(datumOp(new Date(Date.now()).toISOString()));
  const lezers = await lezersVanDeWeek({ week });
  const uitkomsten = await Promise.all(lezers.map((voor) => stuur(week, voor)));
  return {
    week,
    verzonden: uitkomsten.filter((uitkomst) => uitkomst === "verzonden").length,
    mislukt: uitkomsten.filter((uitkomst) => uitkomst === "mislukt").length,
  };
}

/** One who can't be reached keeps nothing from the others. */
async function stuur(week: Datum, voor: Persoon): Promise<"verzonden" | "mislukt" | "niets"> {
  try {
    const resultaat = await stuurWeekbericht({ week, voor });
    if (resultaat === null) return "niets";
    if (resultaat.uitkomst === "verzonden") return "verzonden";
    log.warn("weekbericht niet verzonden", { week, rol: voor.rol, id: voor.id, reden: resultaat.reden });
  } catch (fout) {
    log.error("weekbericht mislukt", { week, rol: voor.rol, id: voor.id, fout: String(fout) });
  }
  return "mislukt";
}
