import { randomUUID } from "node:crypto";
import type { Client, WorkflowHandle } from "@temporalio/client";
import type { Inzending } from "#domain/traject/inzending.ts";

/** The bare workflow from the outside; `perRun` acts before it hands over to a fresh run, left out: never. */
export const startKaal = (client: Client, taskQueue: string, perRun?: number): Promise<WorkflowHandle> =>
  client.workflow.start("kaal", {
    workflowId: `kaal/${randomUUID()}`,
    taskQueue,
    args: perRun === undefined ? [] : [undefined, perRun],
  });

export const stuurKaal = (
  handle: WorkflowHandle,
  { type, gegevens }: Inzending,
  brieven: readonly number[] = [],
): Promise<unknown> => handle.executeUpdate("kaal", { args: [{ type, gegevens, brieven }] });

/** Waits until all its letters are out. */
export async function kaalTotRust(handle: WorkflowHandle): Promise<void> {
  for (;;) {
    const { raw } = await handle.describe();
    if ((raw.pendingActivities ?? []).length === 0) return;
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

export const startKaleHerinnering = (client: Client, taskQueue: string): Promise<WorkflowHandle> =>
  client.workflow.start("kaleHerinnering", { workflowId: `kaal/${randomUUID()}`, taskQueue });
