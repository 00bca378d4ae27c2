/** A worker process for the bench: `ons` or `kaal`, with a cache of its own size. Killed by its parent. */
import { NativeConnection, Runtime, DefaultLogger, Worker, type WorkerOptions } from "@temporalio/worker";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { maakUitvoering } from "#activities/maak.ts";
import { maakTransport, type Bericht } from "#activities/mail/transport.ts";
import { maakVerstuurBrieven } from "#activities/mail/verstuur-brieven.ts";
import { openStore } from "#activities/store/store.ts";
import { maakTrajecten } from "#client/trajecten.ts";
import { verbindClient } from "#omgeving/verbinding.ts";
import "#worker/buffers.ts";
import { naarTemporal } from "#worker/naar-temporal.ts";
import type { Kaalactiviteiten } from "./kaal/messages.ts";
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
// An orderly end writes the profile, when one was asked for.
process.on("SIGTERM", () => process.exit(0));

const transport = maakTransport({ url: opdracht.smtp, van: { naam: "Bench", adres: "bench@trajecten.example" } });
const stuur = async (bericht: Bericht): Promise<unknown> => {
  const mail = await transport.maak(bericht);
  return "soort" in mail ? null : transport.verstuur(mail);
};
/** What a bare reminder does, and a letter that says always the same. */
const KAAL: Kaalactiviteiten = {
  herinner: () => Promise.resolve(),
  async verstuur(mails) {
    await Promise.all(
      Array.from({ length: mails }, () =>
        stuur({
          aan: { naam: "Lezer", adres: "lezer@school.example" },
          onderwerp: "Uw aanvraag",
          tekst: "Beste lezer, ".repeat(80),
          html: "<p>Beste lezer, </p>".repeat(350),
          messageId: `<${randomUUID()}@trajecten.example>`,
          nummer: null,
          brief: "kaal; versie=1",
        }),
      ),
    );
  },
};

const connection = await NativeConnection.connect({ address: opdracht.adres });
const gemeen: WorkerOptions = {
  connection,
  taskQueue: opdracht.taskQueue,
  workflowBundle: { code: await readFile(opdracht.bundel, "utf8") },
  maxCachedWorkflows: opdracht.cache,
  maxConcurrentWorkflowTaskExecutions: 40,
};
const worker = await Worker.create(
  opdracht.soort === "kaal" ? { ...gemeen, activities: KAAL } : { ...gemeen, ...(await uitvoering()) },
);
process.send?.("klaar");
await worker.run();

async function uitvoering() {
  const store = await openStore(opdracht.store);
  const client = await verbindClient({ adres: opdracht.adres, namespace: "default" });
  const trajecten = maakTrajecten(client, { taskQueue: opdracht.taskQueue, takenPerRun: opdracht.takenPerRun });
  const { activities, sinks } = maakUitvoering({
    ...naarTemporal(client, trajecten),
    store,
    verstuurBrieven: maakVerstuurBrieven({
      store,
      transport,
      register: store.verzendregister,
      instellingen: INSTELLINGEN_MAIL,
      adresboek: () => Promise.resolve(INSTELLINGEN_MAIL),
    }),
  });
  return { activities: { ...activities }, sinks };
}
