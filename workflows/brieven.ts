import { proxyActivities } from "@temporalio/workflow";
import type { Activiteiten } from "#activities/contract.ts";
import { partnerVan, type Opdracht } from "#domain/journaal/lijn.ts";
import type { Inzending } from "#domain/traject/step.ts";

const { verstuurBrieven } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "5m",
  retry: { initialInterval: "5s", maximumInterval: "5m" },
});
const { verstuurBrief } = proxyActivities<Activiteiten>({
  startToCloseTimeout: "2m",
  retry: { initialInterval: "5s", backoffCoefficient: 3, maximumInterval: "1h" },
});

const SYSTEEM = { rol: "systeem", id: "motor" } as const;
/** Letters in one activity: an act may order a dozen, and each activity of its own costs six events in the history. */
const SAMEN = 20;

type Order = Opdracht & { readonly volgnummer: number };
type Resultaat = Awaited<ReturnType<Activiteiten["verstuurBrief"]>>;

/**
 * Sends the letters that were ordered together, in one activity; `gedaan` is told what came of each, as gebeurtenissen. A letter that can't go now
 * does not hold up the others: it is tried again by itself, for as long as it takes.
 */
export async function verzend(
  nummer: string,
  orders: readonly Order[],
  gedaan: (orders: readonly Order[], gevolgen: readonly Inzending[]) => void,
): Promise<void> {
  const alleen = async (order: Order): Promise<void> => {
    gedaan([order], [gevolg(nummer, order, await verstuurBrief(alsBrief(nummer, order)))]);
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

function gevolg(nummer: string, { volgnummer, params }: Order, resultaat: Resultaat): Inzending {
  const { brief, aan } = params;
  const partner = partnerVan(aan, params);
  const { kenmerk = "", mislukteKopieen, reden } = resultaat;
  // One line may order the same letter for several partners: what tells them apart is in the kenmerk.
  const id = [nummer, volgnummer, brief, aan, kenmerk].filter((deel) => deel !== "").join(":");
  const gegevens =
    resultaat.uitkomst === "verzonden"
      ? {
          brief,
          aan,
          bij: volgnummer,
          versie: resultaat.briefversie,
          berichten: resultaat.messageIds,
          ...(mislukteKopieen === undefined ? {} : { mislukteKopieen, reden }),
        }
      : {
          brief,
          aan,
          ...(partner === null ? {} : { partner }),
          bij: volgnummer,
          reden: reden ?? resultaat.uitkomst,
        };
  return { id, type: resultaat.uitkomst === "verzonden" ? "mail.verzonden" : "mail.mislukt", gegevens, door: SYSTEEM };
}
