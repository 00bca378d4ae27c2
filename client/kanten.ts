import { createHash } from "node:crypto";
import { WorkflowNotFoundError, type Client } from "@temporalio/client";
import type { Store } from "#activities/store/store.ts";
import { zoutVan } from "#domain/journaal/keten.ts";
import { ORGANISATIE_NUMMER } from "#domain/medewerkers/medewerkers.ts";
import { eersteEnRest } from "#domain/tekst/opsomming.ts";
import { ORGANISATIE_ID, standQuery, trajectId } from "#workflows/messages.ts";

/**
 * Whether Temporal and the journaal belong together (design §15). Each holds what the other can't do without: apart, numbers begin anew, acts that were
 * answered with yes are dropped, and lists show terms that no clock will tell.
 */

/** Tells an installation from any other: of the salt of the organisatie, which both sides hold from its first line on. Not the salt itself. */
export const installatieVan = (zout: string): string =>
  createHash("sha256").update(`installatie:${zout}`).digest("hex").slice(0, 32);

/** Why the two sides do not belong together, and what to do. */
export interface Uiteen {
  readonly code:
    | "kanten.temporal-leeg"
    | "kanten.journaal-leeg"
    | "kanten.verschillen"
    | "kanten.traject-weg"
    | "kanten.regels-weg";
  readonly reden: string;
}

type Lezer = Pick<Store, "regels" | "aantallen" | "projectie" | "rijen">;
interface Kanten {
  readonly store: Lezer;
  readonly client: Client;
}

/** Of one side against the other, at the beginning and from then on; null: they are of one installation, or neither holds anything yet. */
export async function andereInstallatie({ store, client }: Kanten): Promise<Uiteen | null> {
  const [inStore, inTemporal] = await Promise.all([leesInstallatie(store), leesTemporal(client)]);
  if (inStore === null && inTemporal === null) return null;
  if (inTemporal === null)
    // The first line of all is written before Temporal has taken it: without a traject nothing is lost by beginning again.
    return (await heeftTrajecten(store))
      ? {
          code: "kanten.temporal-leeg",
          reden:
            "In het journaal staan trajecten, maar Temporal kent deze installatie niet: de database van Temporal is leeg, teruggezet of een andere. Er wordt niets gestart, want nummers zouden opnieuw beginnen. Zet de database van Temporal terug van hetzelfde moment als het journaal (docs/beheer.md).",
        }
      : null;
  if (inStore === null)
    return inTemporal.werkte
      ? {
          code: "kanten.journaal-leeg",
          reden:
            "Temporal kent deze installatie, maar het journaal is leeg: de database van het journaal is weg, teruggezet of een andere. Er wordt niets gestart. Zet die database terug, of wijs met TRAJECTEN_DATABASE_URL de goede aan (docs/beheer.md).",
        }
      : null;
  if (inTemporal.id !== null && inTemporal.id !== inStore)
    return {
      code: "kanten.verschillen",
      reden:
        "Het journaal en Temporal zijn van twee verschillende installaties. Er wordt niets gestart. Kijk of TRAJECTEN_DATABASE_URL en TRAJECTEN_TEMPORAL_ADRES bij elkaar horen (docs/beheer.md).",
    };
  return null;
}

async function leesInstallatie(store: Pick<Store, "regels">): Promise<string | null> {
  const [eerste] = await store.regels(ORGANISATIE_NUMMER);
  const zout = eerste?.geheim == null ? undefined : zoutVan(eerste.geheim);
  return zout === undefined ? null : installatieVan(zout);
}

async function leesTemporal(client: Client): Promise<{ readonly id: string | null; readonly werkte: boolean } | null> {
  try {
    const { memo, historyLength, runId, raw } = await client.workflow.getHandle(ORGANISATIE_ID).describe();
    const id = memo?.["installatie"];
    // Started, and no worker has answered its first question yet.
    const vers = raw.workflowExecutionInfo?.firstRunId === runId && historyLength <= EVENTS_ZONDER_ANTWOORD;
    return { id: typeof id === "string" ? id : null, werkte: !vers };
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return null;
    throw fout;
  }
}

/** Begun, a task given out, taken and failed. */
const EVENTS_ZONDER_ANTWOORD = 4;

const heeftTrajecten = async (store: Pick<Store, "aantallen">): Promise<boolean> =>
  Object.values(await store.aantallen()).some((aantal) => aantal > 0);

const LOPEND = 'WorkflowType = "traject" AND ExecutionStatus = "Running"';

/** Trajecten by their nummer. */
export interface Eenzijdig {
  readonly zonderWorkflow: readonly string[];
  readonly zonderRegels: readonly string[];
}

/**
 * Which trajecten stand on one side only: those of the journaal that Temporal does not run, and those that it runs and of which the journaal holds nothing. Only
 * one whose people were forgotten ends in Temporal by itself. What has only just begun may stand on one side: who asks twice, a while apart, knows.
 */
export async function eenzijdig({ store, client }: Kanten): Promise<Eenzijdig> {
  const inStore = new Set((await store.rijen()).map(({ nummer }) => nummer));
  const inTemporal = new Set<string>();
  for await (const { workflowId } of client.workflow.list({ query: LOPEND })) inTemporal.add(workflowId);
  const zonderWorkflow: string[] = [];
  for (const nummer of inStore)
    if (!inTemporal.has(trajectId(nummer)) && (await store.projectie(nummer))?.dossier.vergetenOp === undefined)
      zonderWorkflow.push(nummer);
  const verdacht = [...inTemporal].filter((id) => !inStore.has(id.slice(trajectId("").length)));
  const zonderRegels: string[] = [];
  for (const id of verdacht)
    // One whose first act was refused runs for an hour without a line.
    if (await heeftLijnen(client, id)) zonderRegels.push(id.slice(trajectId("").length));
  return { zonderWorkflow, zonderRegels };
}

const heeftLijnen = (client: Client, workflowId: string): Promise<boolean> =>
  client.workflow
    .getHandle(workflowId)
    .query(standQuery)
    .then(
      ({ volgnummer }) => volgnummer > 0,
      () => false,
    );

/** What stands there in two looks, a while apart. */
export const nogSteeds = (eerst: Eenzijdig, daarna: Eenzijdig): Eenzijdig => ({
  zonderWorkflow: daarna.zonderWorkflow.filter((nummer) => eerst.zonderWorkflow.includes(nummer)),
  zonderRegels: daarna.zonderRegels.filter((nummer) => eerst.zonderRegels.includes(nummer)),
});

/** How many trajecten the journaal has more than Temporal: cheap, and it stays what it is as long as nothing goes wrong. */
export async function verschil({ store, client }: Kanten): Promise<number> {
  const [aantallen, { count }] = await Promise.all([store.aantallen(), client.workflow.count(LOPEND)]);
  return Object.values(aantallen).reduce((som, aantal) => som + aantal, 0) - count;
}

/** What a message names of them. */
const HOOGSTENS_GENOEMD = 5;

export function redenVan({ zonderWorkflow, zonderRegels }: Eenzijdig): Uiteen | null {
  if (zonderWorkflow.length > 0)
    return {
      code: "kanten.traject-weg",
      reden: `Temporal werkt niet meer aan ${eersteEnRest(zonderWorkflow, HOOGSTENS_GENOEMD)}, al staat dat in het journaal: er gaat geen termijn meer af en er kan niets worden vastgelegd (docs/beheer.md).`,
    };
  if (zonderRegels.length > 0)
    return {
      code: "kanten.regels-weg",
      reden: `Het journaal heeft geen regels van ${eersteEnRest(zonderRegels, HOOGSTENS_GENOEMD)}, waar Temporal aan werkt: het journaal is niet heel (docs/beheer.md).`,
    };
  return null;
}
