import { randomUUID } from "node:crypto";
import type { Client } from "@temporalio/client";
import type { Trajecten } from "#client/trajecten.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { trajectId } from "#workflows/messages.ts";
import { verloop } from "./verloop.ts";

/** Our engine from the outside. */

/** A refusal in a bench is a mistake in the bench. */
export function gelukt<T>(uitkomst: Uitkomst<T>): T {
  if (!uitkomst.ok) throw new Error(`${uitkomst.weigering.code}: ${uitkomst.weigering.reden}`);
  return uitkomst.waarde;
}

/** A traject that was granted and started, ready for hours. */
export async function lopendTraject(trajecten: Trajecten): Promise<string> {
  const [aanmelding, toekenning, start] = verloop(randomUUID()) as [Inzending[], Inzending[], Inzending[]];
  const { nummer } = gelukt(await trajecten.meldAan(aanmelding));
  gelukt(await trajecten.stuur(nummer, toekenning));
  gelukt(await trajecten.stuur(nummer, start));
  return nummer;
}

/** Waits until the letters are out and their gebeurtenissen written, so that what is measured next stands alone. */
export async function totRust(trajecten: Trajecten, nummer: string): Promise<void> {
  for (;;) {
    const { openOpdrachten, ongeschreven } = gelukt(await trajecten.stand(nummer));
    if (openOpdrachten === 0 && ongeschreven === 0) return;
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

/** History events over all runs of a workflow, from its chain of continue-as-new. */
export async function historyEvents(client: Client, workflowId: string): Promise<number> {
  let som = 0;
  let runId: string | undefined;
  const gezien = new Set<string>();
  const { runId: laatste } = await client.workflow.getHandle(workflowId).describe();
  runId = laatste;
  while (runId !== undefined && runId !== "" && !gezien.has(runId)) {
    gezien.add(runId);
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    som += events?.length ?? 0;
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  }
  return som;
}

export const onzeEvents = (client: Client, nummer: string): Promise<number> => historyEvents(client, trajectId(nummer));
