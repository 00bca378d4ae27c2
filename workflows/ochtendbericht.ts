import { log, proxyActivities } from "@temporalio/workflow";
import type { Ochtendactiviteiten, Ochtendresultaat } from "#activities/contract.ts";
import type { Persoon } from "#domain/signalen/signaal.ts";
import { LEVENSTEKEN } from "./brieven.ts";

// What can't go now waits for the run of the next hour, so that no mailbox keeps that of others waiting.
const UUR = { scheduleToCloseTimeout: "50m", retry: { initialInterval: "5s", maximumInterval: "10m" } } as const;
const { openOchtend } = proxyActivities<Ochtendactiviteiten>({ ...UUR, startToCloseTimeout: "2m" });
// As with letters: another worker must not begin while a slow mail server still has it (brieven.ts).
const { stuurOchtendbericht } = proxyActivities<Ochtendactiviteiten>({
  ...UUR,
  startToCloseTimeout: "15m",
  heartbeatTimeout: LEVENSTEKEN,
});

/** How many letters went and how many never will; `wacht`: how many readers something still waits for. */
export interface Ochtenduitkomst extends Ochtendresultaat {
  readonly wacht: number;
}

/**
 * Started by a Schedule every morning, and each hour of the day for what came later (worker/roosters.ts): brings each of our own people what the
 * clock had to tell of all trajecten. It remembers nothing: a letter waits until its traject knows what came of it.
 */
export async function ochtendbericht(): Promise<Ochtenduitkomst> {
  const uitkomsten = await Promise.all((await openOchtend()).map(stuur));
  const tel = (wat: keyof Ochtendresultaat): number => uitkomsten.reduce((som, een) => som + (een?.[wat] ?? 0), 0);
  return {
    verzonden: tel("verzonden"),
    mislukt: tel("mislukt"),
    wacht: uitkomsten.filter((een) => een === null).length,
  };
}

/** One who can't be reached keeps nothing from the others. Null: something still waits. */
async function stuur(voor: Persoon): Promise<Ochtendresultaat | null> {
  try {
    return await stuurOchtendbericht({ voor });
  } catch (fout) {
    log.error("ochtendbericht wacht", { rol: voor.rol, id: voor.id, fout: String(fout) });
    return null;
  }
}
