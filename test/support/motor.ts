import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TestWorkflowEnvironment } from "@temporalio/testing";
import { defineSearchAttributeKey } from "@temporalio/common";
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from "@temporalio/worker";
import { fileURLToPath } from "node:url";
import { maakActiviteiten, type Benodigdheden } from "#activities/maak.ts";
import { openPostvak, type Postvak } from "#activities/mail/postvak.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { maakVerstuurBrief } from "#activities/mail/verstuur-brief.ts";
import { openStore, type Store } from "#activities/store/store.ts";
import { maakTrajecten, type Trajecten } from "#client/trajecten.ts";
import { startSmtpOntvanger, type SmtpOntvanger } from "#worker/smtp-ontvanger.ts";
import { vindTemporalCli, vindTestServer } from "#worker/temporal-cli.ts";
import { TASK_QUEUE, ZOEKVELDEN } from "#workflows/messages.ts";

/** A whole engine for tests: real Temporal server, worker, SQLite store, SMTP receiver. Nothing is shared, nothing stays. */
export interface Motor {
  readonly env: TestWorkflowEnvironment;
  readonly store: Store;
  readonly trajecten: Trajecten;
  readonly postvak: Postvak;
  readonly map: string;
  stop(): Promise<void>;
}

export interface Motoropties {
  /** The Java server that skips time, instead of the dev server. */
  readonly tijdreis?: boolean;
  readonly takenPerRun?: number;
  readonly maxCachedWorkflows?: number;
  /** Changes what the activities get, e.g. a store that is away. */
  readonly anders?: (benodigdheden: Benodigdheden) => Benodigdheden;
}

Runtime.install({ logger: new DefaultLogger("ERROR"), telemetryOptions: { logging: { forward: {}, filter: "ERROR" } } });

let bundel: Promise<{ code: string }> | null = null;
/** The workflows, bundled once per test process. */
export const workflowCode = (): Promise<{ code: string }> =>
  (bundel ??= bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL("../../workflows/index.ts", import.meta.url)), logger: new DefaultLogger("ERROR") }));

export const INSTELLINGEN_MAIL = {
  contact: { organisatie: "Stichting Onderwijsconsulenten", telefoon: "070 555 01 01", email: "zorgarrangeurs@trajecten.example" },
  domein: "trajecten.example",
  projectleider: { naam: "Projectleider", adres: "projectleider@trajecten.example" },
  plaatsvervanger: { naam: "Plaatsvervanger", adres: "plaatsvervanger@trajecten.example" },
};

async function startServer(tijdreis: boolean): Promise<TestWorkflowEnvironment> {
  const gevonden = tijdreis ? await vindTestServer() : await vindTemporalCli();
  if ("fout" in gevonden) throw new Error(gevonden.fout);
  const executable = { type: "existing-path" as const, path: gevonden.pad };
  if (tijdreis) return TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable,
      searchAttributes: Object.values(ZOEKVELDEN).map((sleutel) => defineSearchAttributeKey(sleutel.name, sleutel.type)),
      log: { level: "error", format: "json" },
    },
  });
}

export async function startMotor(opties: Motoropties = {}): Promise<Motor> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-"));
  const [env, { code }] = await Promise.all([startServer(opties.tijdreis ?? false), workflowCode()]);
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  const postvak = await openPostvak(join(map, "postvak"));
  const ontvanger: SmtpOntvanger = await startSmtpOntvanger({ postvak, poort: 0 });
  const transport = maakTransport({ url: ontvanger.url, van: { naam: "Zorgarrangeurs", adres: "zorgarrangeurs@trajecten.example" } });
  const trajecten = maakTrajecten(env.client, { takenPerRun: opties.takenPerRun ?? 15 });
  const benodigdheden: Benodigdheden = {
    store,
    verstuurBrief: maakVerstuurBrief({ store, transport, register: store.verzendregister, instellingen: INSTELLINGEN_MAIL }),
    stuur: (nummer, inzendingen) => trajecten.stuur(nummer, inzendingen),
    vraagPeriode: (periode, vraag) => trajecten.vraagPeriode(periode, vraag),
  };
  const worker = await Worker.create({
    connection: env.nativeConnection,
    namespace: env.namespace ?? "default",
    taskQueue: TASK_QUEUE,
    workflowBundle: { code },
    activities: { ...maakActiviteiten(opties.anders?.(benodigdheden) ?? benodigdheden) },
    maxCachedWorkflows: opties.maxCachedWorkflows ?? 200,
    shutdownGraceTime: "1s",
  });
  const loopt = worker.run();
  return {
    env,
    store,
    trajecten,
    postvak,
    map,
    async stop() {
      worker.shutdown();
      await loopt;
      transport.sluit();
      await ontvanger.stop();
      await store.sluit();
      await env.teardown();
      await rm(map, { recursive: true, force: true });
    },
  };
}
