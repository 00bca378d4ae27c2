import { ActivityFailure, proxyActivities } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import { hashVan } from "#domain/journaal/hash.ts";
import { partnerVan } from "#domain/journaal/lijn.ts";
import { gevolgId } from "#domain/traject/gevolg.ts";
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
const { verstuurBrief } = proxyActivities<Activiteiten>({ ...ALLEEN, scheduleToCloseTimeout: GEDULD });
const { verstuurBrief: blijfVersturen } = proxyActivities<Activiteiten>(ALLEEN);

const SYSTEEM = { rol: "systeem", id: "motor" } as const;
/** Letters in one activity: an act may order a dozen, and each activity of its own costs six events in the history. */
const SAMEN = 20;

type Resultaat = Awaited<ReturnType<Activiteiten["verstuurBrief"]>>;

/**
 * Sends the letters that were ordered together, in one activity; `gedaan` is told what came of each, as gebeurtenissen. A letter that can't go now
 * does not hold up the others: it is tried again by itself, for as long as it takes. One that waits too long is told of, and stays open.
 */
export async function verzend(
  nummer: string,
  orders: readonly Order[],
  gedaan: (orders: readonly Order[], gevolgen: readonly Inzending[]) => void,
): Promise<void> {
  const alleen = async (order: Order): Promise<void> => {
    const brief = alsBrief(nummer, order);
    const resultaat = await verstuurBrief(brief).catch((fout: unknown) => {
      if (!(fout instanceof ActivityFailure && fout.retryState === "TIMEOUT")) throw fout;
      gedaan([], [vertraagd(nummer, order)]);
      return blijfVersturen({ ...brief, zonderGeduld: true });
    });
    gedaan([order], [gevolg(nummer, order, resultaat)]);
  };
  const samen = async (stapel: readonly Order[]): Promise<void> => {
    const resultaten = await verstuurBrieven(stapel.map((order) => alsBrief(nummer, order)));
    const gegaan = stapel.flatMap((order, i) => {
      const resultaat = resultaten[i] ?? null;
      return resultaat === null ? [] : [{ order, gevolg: gevolg(nummer, order, resultaat) }];
    });
    if (gegaan.length > 0)
      gedaan(
        gegaan.map(({ order }) => order),
        gegaan.map((een) => een.gevolg),
      );
    await Promise.all(stapel.filter((_, i) => (resultaten[i] ?? null) === null).map(alleen));
  };
  const stapels: Order[][] = [];
  for (let i = 0; i < orders.length; i += SAMEN) stapels.push(orders.slice(i, i + SAMEN));
  await Promise.all(stapels.map((stapel) => (stapel.length === 1 ? alleen(stapel[0]!) : samen(stapel))));
}

function alsBrief(nummer: string, { volgnummer, params: { brief, aan, ...params } }: Order) {
  return { nummer, volgnummer, brief: String(brief), aan: String(aan), params };
}

/** The id follows from the order alone: who carries it over to a fresh run tells it no second time. */
function vertraagd(nummer: string, { volgnummer, params }: Order): Inzending {
  return {
    id: `${nummer}:${volgnummer}:vertraagd:${hashVan(params).slice(0, 12)}`,
    type: "mail.vertraagd",
    gegevens: gerichtAan(volgnummer, params),
    door: SYSTEEM,
  };
}

function gevolg(nummer: string, order: Order, resultaat: Resultaat): Inzending {
  const { volgnummer, params } = order;
  const { kenmerk = "", mislukteKopieen, reden, bezorgdBij } = resultaat;
  const metKenmerk = kenmerk === "" ? {} : { kenmerk };
  const gegevens =
    resultaat.uitkomst === "verzonden"
      ? {
          ...gerichtAan(volgnummer, params),
          versie: resultaat.briefversie,
          berichten: resultaat.messageIds,
          ...(bezorgdBij === undefined ? {} : { bezorgdBij }),
          ...(mislukteKopieen === undefined ? {} : { ...metKenmerk, mislukteKopieen, reden }),
        }
      : { ...gerichtAan(volgnummer, params), ...metKenmerk, reden: reden ?? resultaat.uitkomst };
  const id = gevolgId(nummer, order);
  return { id, type: resultaat.uitkomst === "verzonden" ? "mail.verzonden" : "mail.mislukt", gegevens, door: SYSTEEM };
}

/** Which letter, to whom: the same words in all that the journaal says of it. */
function gerichtAan(bij: number, params: Order["params"]) {
  const { brief, aan } = params;
  const partner = partnerVan(aan, params);
  return { brief, aan, ...(partner === null ? {} : { partner }), bij };
}
