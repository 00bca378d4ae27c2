import { workflowInfo } from "@temporalio/workflow";

/** The release of the worker that carries out this workflow task; the same in a replay, because Temporal keeps it with the task. */
export const uitgave = (): string | null => workflowInfo().currentDeploymentVersion?.buildId ?? null;

/** To be asked when a run begins: tells from then on whether another release than the one that began it is at work (decision 17). */
export function nieuweUitgave(): () => boolean {
  const begonnenMet = uitgave();
  return () => uitgave() !== begonnenMet;
}
