/** A worker process for the bench: `ons` or `kaal`, with a cache of its own size. Killed by its parent. */
import { NativeConnection, Runtime, DefaultLogger, Worker, type WorkerOptions } from "@temporalio/worker";
import { Client, Connection } from "@temporalio/client";
import { readFile } from "node:fs/promises";
import { maakActiviteiten } from "#activities/maak.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { maakVerstuurBrief } from "#activities/mail/verstuur-brief.ts";
import { openStore } from "#activities/store/store.ts";
import { maakTrajecten } from "#client/trajecten.ts";
import { INSTELLINGEN_MAIL } from "#test/support/mail.ts";

export interface Opdracht {
  readonly soort: "ons" | "kaal";
  readonly adres: string;
  readonly bundel: string;
  readonly cache: number;
  readonly taskQueue: string;
  readonly store: string;
  readonly smtp: string;
  readonly takenPerRun: number;
}

Runtime.install({
  logger: new DefaultLogger("ERROR"),
  telemetryOptions: { logging: { forward: {}, filter: "ERROR" } },
});
const opdracht = JSON.parse(process.argv[2] ?? "{}") as Opdracht;
process.on("disconnect", () => process.exit(0));

const connection = await NativeConnection.connect({ address: opdracht.adres });
const gemeen: WorkerOptions = {
  connection,
  taskQueue: opdracht.taskQueue,
  workflowBundle: { code: await readFile(opdracht.bundel, "utf8") },
  maxCachedWorkflows: opdracht.cache,
  maxConcurrentWorkflowTaskExecutions: 40,
};
const worker = await Worker.create(
  opdracht.soort === "kaal" ? gemeen : { ...gemeen, activities: { ...(await activiteiten()) } },
);
process.send?.("klaar");
await worker.run();

async function activiteiten() {
  const store = await openStore(opdracht.store);
  const client = new Client({ connection: await Connection.connect({ address: opdracht.adres }) });
  const trajecten = maakTrajecten(client, { taskQueue: opdracht.taskQueue, takenPerRun: opdracht.takenPerRun });
  const transport = maakTransport({ url: opdracht.smtp, van: { naam: "Bench", adres: "bench@trajecten.example" } });
  return maakActiviteiten({
    store,
    verstuurBrief: maakVerstuurBrief({
      store,
      transport,
      register: store.verzendregister,
      instellingen: INSTELLINGEN_MAIL,
    }),
    stuur: (nummer, inzendingen) => trajecten.stuur(nummer, inzendingen),
    vraagPeriode: (periode, vraag, sleutel) => trajecten.vraagPeriode(periode, vraag, undefined, sleutel),
    afbreekbaar: (signaal, vraag) => client.withAbortSignal(signaal, vraag),
  });
}
