import { WorkflowNotFoundError, type Client } from "@temporalio/client";
import type { SignalDefinition } from "@temporalio/common";
import type { Benodigdheden } from "#activities/maak.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { journaalAchterSignal, journaalBotstSignal } from "#workflows/messages.ts";

/** The way back from the activities and sinks to the workflows. */
export function naarTemporal(
  client: Client,
  trajecten: Trajecten,
): Pick<Benodigdheden, "stuur" | "vraagPeriode" | "afbreekbaar" | "meldAchter" | "meldBotst"> {
  return {
    stuur: (nummer, inzendingen) => trajecten.stuur(nummer, inzendingen),
    vraagPeriode: (periode, vraag) => trajecten.vraagPeriode(periode, vraag),
    afbreekbaar: (signaal, vraag) => client.withAbortSignal(signaal, vraag),
    meldAchter: meld(client, journaalAchterSignal),
    meldBotst: meld(client, journaalBotstSignal),
  };
}

const meld =
  (client: Client, wat: SignalDefinition) =>
  async (workflowId: string, runId: string): Promise<void> => {
    try {
      await client.workflow.getHandle(workflowId, runId).signal(wat);
    } catch (fout) {
      // The run is over: then this task was taken from us, and another worker has done it since.
      if (!(fout instanceof WorkflowNotFoundError)) throw fout;
    }
  };
