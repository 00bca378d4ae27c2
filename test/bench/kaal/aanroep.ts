import { randomUUID } from "node:crypto";
import type { Client, WorkflowHandle } from "@temporalio/client";
import type { Inzending } from "#domain/traject/step.ts";

/** The bare workflow from the outside. */
export const startKaal = (client: Client, taskQueue: string): Promise<WorkflowHandle> =>
  client.workflow.start("kaal", { workflowId: `kaal/${randomUUID()}`, taskQueue });

export const stuurKaal = (handle: WorkflowHandle, { type, gegevens }: Inzending): Promise<unknown> =>
  handle.executeUpdate("kaal", { args: [{ type, gegevens }] });

export const startKaleHerinnering = (client: Client, taskQueue: string): Promise<WorkflowHandle> =>
  client.workflow.start("kaleHerinnering", { workflowId: `kaal/${randomUUID()}`, taskQueue });
