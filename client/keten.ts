import { randomBytes } from "node:crypto";
import { WithStartWorkflowOperation, type Client } from "@temporalio/client";
import type { UpdateDefinition } from "@temporalio/common";
import { teVeelGevraagd } from "#domain/omvang.ts";
import type { Door } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { OrganisatieInvoer, OrganisatiesInvoer } from "#workflows/messages.ts";
import { installatieVan } from "./kanten.ts";
import { probeer } from "./probeer.ts";

/** With which the personal data of a chain is sealed. */
export const nieuwZout = (): string => randomBytes(32).toString("hex");

interface Keten<A, V> {
  /** Of the workflow, and its id: there is one. */
  readonly naam: string;
  readonly update: UpdateDefinition<A, [V, Door]>;
  readonly taskQueue: string;
}

/** How a chain of facts of which there is one is asked; the first question starts its workflow. */
export const ketenvraag =
  <A, V extends object>(client: Client, { naam, update, taskQueue }: Keten<A, V>) =>
  async (vraag: V, door: Door): Promise<Uitkomst<A>> => {
    const teVeel = teVeelGevraagd(vraag);
    if (teVeel !== null) return { ok: false, weigering: teVeel };
    const invoer: OrganisatiesInvoer & OrganisatieInvoer = { zout: nieuwZout() };
    return probeer(`${naam}.weg`, `Het journaal '${naam}' is er niet.`, () =>
      client.workflow.executeUpdateWithStart(update, {
        args: [vraag, door],
        startWorkflowOperation: new WithStartWorkflowOperation(naam, {
          workflowId: naam,
          taskQueue,
          args: [invoer],
          workflowIdConflictPolicy: "USE_EXISTING",
          // As the books of a subsidieperiode: the numbers never begin anew.
          workflowIdReusePolicy: "REJECT_DUPLICATE",
          // By which each side is known to be of this installation (kanten.ts).
          memo: { installatie: installatieVan(invoer.zout) },
          staticSummary: naam,
        }),
      }),
    );
  };
