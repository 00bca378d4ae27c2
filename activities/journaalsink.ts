import { setTimeout as wacht } from "node:timers/promises";
import { leesRegel } from "#domain/journaal/keten.ts";
import type { Journaalregel, Vastgelegd } from "#domain/journaal/lijn.ts";

/** Well within a workflow task (10 s): past this the answer goes first and the lines follow (design §6). */
const GEDULD_MS = 3_000;
const PAUZE_MS = 500;

/** As Worker.create wants it. */
export type Journaalsink = {
  readonly journaal: {
    readonly schrijf: {
      fn(run: { readonly workflowId: string; readonly runId: string }, regels: string): Promise<void>;
    };
  };
};

export interface Journaalbenodigdheden {
  readonly schrijf: (regels: readonly Journaalregel[]) => Promise<void>;
  /** Tells the workflow that its last lines were not written. Resolves only when Temporal has that, or when the run is over. */
  readonly meldAchter: (workflowId: string, runId: string) => Promise<void>;
}

/**
 * Writes the lines of a workflow task before Temporal hears of the task: the SDK waits for its sinks, then sends the completion. A sink
 * can't answer the workflow, so this one does not return before either the store has the lines or Temporal has a signal that says that
 * they are missing. When neither can be reached the task is never completed, and Temporal gives it out again (decision 12).
 */
export function maakJournaalsink({ schrijf, meldAchter }: Journaalbenodigdheden): Journaalsink {
  return {
    journaal: {
      schrijf: {
        async fn({ workflowId, runId }, tekst) {
          for (;;) {
            try {
              return await binnen(GEDULD_MS, schrijf((JSON.parse(tekst) as Vastgelegd[]).map(leesRegel)));
            } catch {
              // The workflow writes them itself, and learns why it can't.
            }
            try {
              return await binnen(GEDULD_MS, meldAchter(workflowId, runId));
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
