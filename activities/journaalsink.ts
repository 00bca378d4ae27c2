import { setTimeout as wacht } from "node:timers/promises";
import { leesRegel } from "#domain/journaal/keten.ts";
import type { Journaalregel, Vastgelegd } from "#domain/journaal/lijn.ts";
import { JournaalBotst, JournaalGat } from "./store/fouten.ts";
import type { Begonnen } from "./store/keten.ts";

/** Well within a workflow task: past this the answer goes first and the lines follow (design §6). */
const GEDULD_MS = 3_000;
const PAUZE_MS = 500;
/** Past the time that Temporal gives a workflow task (10 s): what is completed now, it takes no more. */
const TAAK_VOORBIJ_MS = 12_000;

/** Which run a sink is called by, as the SDK tells it. */
export interface Sinkrun {
  readonly workflowId: string;
  readonly runId: string;
  readonly runStartTime: Date;
}

/** As Worker.create wants it. */
export type Journaalsink = {
  readonly journaal: { readonly schrijf: { fn(run: Sinkrun, regels: string): Promise<void> } };
};

export interface Journaalbenodigdheden {
  readonly schrijf: (regels: readonly Journaalregel[], begonnen: Begonnen) => Promise<void>;
  /** Tells the workflow that its last lines were not written. Resolves only when Temporal has that, or when the run is over. */
  readonly meldAchter: (workflowId: string, runId: string) => Promise<void>;
  /** The same, because the store holds other ones in their place. */
  readonly meldBotst: (workflowId: string, runId: string) => Promise<void>;
}

/**
 * Writes the lines of a workflow task before Temporal hears of the task: the SDK waits for its sinks, then sends the completion. A sink
 * can't answer the workflow, so this one does not return before either the store has the lines or Temporal has a signal that says that
 * they are missing. When neither can be reached the task is never completed, and Temporal gives it out again (decision 12).
 *
 * When the store holds another history, what this task says must not be answered with yes: the workflow is told, and the task is let go until its time is
 * over. Temporal gives it out again, without what nobody has accepted yet, and the workflow then refuses it (design §15).
 */
export function maakJournaalsink({ schrijf, meldAchter, meldBotst }: Journaalbenodigdheden): Journaalsink {
  return {
    journaal: {
      schrijf: {
        async fn({ workflowId, runId, runStartTime }, tekst) {
          const regels = (JSON.parse(tekst) as Vastgelegd[]).map(leesRegel);
          const begonnen: Begonnen = new Map(regels.map(({ nummer }) => [nummer, runStartTime.toISOString()]));
          for (;;) {
            let botst = false;
            try {
              return await binnen(GEDULD_MS, schrijf(regels, begonnen));
            } catch (fout) {
              // Missing, the workflow writes them itself, and learns why it can't.
              botst = fout instanceof JournaalBotst || fout instanceof JournaalGat;
            }
            try {
              await binnen(GEDULD_MS, (botst ? meldBotst : meldAchter)(workflowId, runId));
              return botst ? await wacht(TAAK_VOORBIJ_MS) : undefined;
            } catch {
              // Neither way is open: the task stays ours until one is, or until Temporal takes it away.
            }
            await wacht(PAUZE_MS);
          }
        },
      },
    },
  };
}

async function binnen<T>(ms: number, werk: Promise<T>): Promise<T> {
  let klok: NodeJS.Timeout | undefined;
  const teLaat = new Promise<never>((_, faal) => {
    klok = setTimeout(() => faal(new Error(`niet klaar binnen ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([werk, teLaat]);
  } finally {
    clearTimeout(klok);
  }
}
