import { ActivityFailure, proxyActivities } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import { briefgevolg, vertraagd, type Briefuitkomst } from "#domain/traject/briefgevolg.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Order } from "#domain/traject/order.ts";

/** A worker that dies with a letter in hand is noticed by this, long before the letter has had its time. */
export const LEVENSTEKEN = "30s";
const { verstuurBrieven } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "30m",
  heartbeatTimeout: LEVENSTEKEN,
  retry: { initialInterval: "5s", maximumInterval: "5m" },
});
/** A mail server may think for ten minutes about one letter (RFC 5321 4.5.3.2.6). */
const ALLEEN = {
  startToCloseTimeout: "15m",
  heartbeatTimeout: LEVENSTEKEN,
  retry: { initialInterval: "5s", backoffCoefficient: 3, maximumInterval: "1h" },
} as const;
/** How long a letter may wait before people are told; it is tried on all the same. */
const GEDULD = "24h";
const { verstuurSamen } = proxyActivities<Activiteiten>({ ...ALLEEN, scheduleToCloseTimeout: GEDULD });
const { verstuurSamen: blijfVersturen } = proxyActivities<Activiteiten>(ALLEEN);

/** Letters in one activity: an act may order a dozen, and each activity of its own costs six events in the history. */
const SAMEN = 20;

/**
 * Sends the letters that were ordered together, in one activity; `gedaan` is told what came of each, as gebeurtenissen. A letter that can't go now
 * does not hold up the others: it is tried again by itself, or with those that go in one mail with it, for as long as it takes. One that waits too long
 * is told of, and stays open.
 */
export async function verzend(
  nummer: string,
  orders: readonly Order[],
  gedaan: (orders: readonly Order[], gevolgen: readonly Inzending[]) => void,
): Promise<void> {
  const vertel = (welke: readonly Order[], resultaten: readonly Briefuitkomst[]): void =>
    gedaan(
      welke,
      welke.map((order, i) => briefgevolg(nummer, order, resultaten[i]!)),
    );
  const volhoudend = async (welke: readonly Order[]): Promise<void> => {
    const brieven = welke.map((order) => alsBrief(nummer, order));
    const resultaten = await verstuurSamen(brieven).catch((fout: unknown) => {
      if (!(fout instanceof ActivityFailure && fout.retryState === "TIMEOUT")) throw fout;
      gedaan(
        [],
        welke.map((order) => vertraagd(nummer, order)),
      );
      return blijfVersturen(brieven.map((brief) => ({ ...brief, zonderGeduld: true })));
    });
    vertel(welke, resultaten);
  };
  const samen = async (stapel: readonly Order[]): Promise<void> => {
    const standen = await verstuurBrieven(stapel.map((order) => alsBrief(nummer, order)));
    const gegaan: Order[] = [];
    const resultaten: Briefuitkomst[] = [];
    const later = new Map<number, Order[]>();
    for (const [i, order] of stapel.entries()) {
      const stand = standen[i]!;
      if ("later" in stand) later.set(stand.later, [...(later.get(stand.later) ?? []), order]);
      else {
        gegaan.push(order);
        resultaten.push(stand);
      }
    }
    if (gegaan.length > 0) vertel(gegaan, resultaten);
    await Promise.all([...later.values()].map(volhoudend));
  };
  await Promise.all(stapels(orders).map((stapel) => (stapel.length === 1 ? volhoudend(stapel) : samen(stapel))));
}

/** What is for one reader stays together, so that it can go in one mail. */
function stapels(orders: readonly Order[]): Order[][] {
  if (orders.length <= SAMEN) return [[...orders]];
  const gemaakt: Order[][] = [];
  for (const zijn of Map.groupBy(orders, ({ params }) => `${params["aan"]} ${params["partner"] ?? ""}`).values()) {
    const laatste = gemaakt.at(-1);
    if (laatste !== undefined && laatste.length + zijn.length <= SAMEN) laatste.push(...zijn);
    else gemaakt.push(zijn);
  }
  return gemaakt;
}

function alsBrief(nummer: string, { volgnummer, params: { brief, aan, ...params } }: Order) {
  return { nummer, volgnummer, brief: String(brief), aan: String(aan), params };
}
