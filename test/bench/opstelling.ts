import { fork, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFileSync, readdirSync } from "node:fs";
import type { Client } from "@temporalio/client";
import { TestWorkflowEnvironment } from "@temporalio/testing";
import { bundleWorkflowCode, DefaultLogger } from "@temporalio/worker";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore, type Store } from "#activities/store/store.ts";
import { maakTrajecten, type Trajecten } from "#client/trajecten.ts";
import { startSmtpOntvanger } from "#worker/smtp-ontvanger.ts";
import { workflowBundel } from "#worker/bundle.ts";
import { vindTemporalCli } from "#worker/temporal-cli.ts";
import { defineSearchAttributeKey } from "@temporalio/common";
import { verbindClient } from "#omgeving/verbinding.ts";
import { ZOEKVELDEN } from "#workflows/messages.ts";
import type { Opdracht } from "./arbeider.ts";

/** One in-memory dev server, and worker processes that come and go; client, server and workers are separate processes. */
export interface Opstelling {
  readonly client: Client;
  readonly adres: string;
  readonly serverPid: number;
  /** Workflow tasks in one run of a traject. */
  readonly takenPerRun: number;
  readonly store: Store;
  readonly trajecten: (taskQueue: string) => Trajecten;
  /** `store`: another one than that of the bench. */
  arbeider(soort: "ons" | "kaal", taskQueue: string, cache: number, store?: string): Promise<Arbeider>;
  stop(): Promise<void>;
}

export interface Arbeider {
  readonly pid: number;
  /** Collects the garbage of all its threads; KiB that they keep, in their heaps and in buffers beside them. */
  ruimOp(): Promise<number>;
  stop(): Promise<void>;
}

export async function stelOp(takenPerRun: number): Promise<Opstelling> {
  const cli = await vindTemporalCli();
  if ("fout" in cli) throw new Error(cli.fout);
  const map = await mkdtemp(join(tmpdir(), "trajecten-bench-"));
  const bundels = await Promise.all([
    process.env["BENCH_BUNDEL"]
      ? Promise.resolve(process.env["BENCH_BUNDEL"])
      : workflowBundel({ productie: false }).then(({ codePath }) => codePath),
    bundel(map, "./kaal/workflow.ts"),
  ]);
  const env = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: "existing-path", path: cli.pad },
      searchAttributes: Object.values(ZOEKVELDEN).map((sleutel) =>
        defineSearchAttributeKey(sleutel.name, sleutel.type),
      ),
      log: { level: "error", format: "json" },
    },
  });
  const storeUrl = `sqlite:${join(map, "trajecten.db")}`;
  const adres = env.address;
  const client = await verbindClient({ adres, namespace: "default" });
  const store = await openStore(storeUrl);
  const ontvanger = await startSmtpOntvanger({ postvak: await openPostvak(join(map, "postvak")), poort: 0 });
  return {
    client,
    adres,
    serverPid: kindMet(cli.pad),
    takenPerRun,
    store,
    trajecten: (taskQueue) => maakTrajecten(client, { taskQueue, takenPerRun }),
    async arbeider(soort, taskQueue, cache, anders) {
      const opdracht: Opdracht = {
        soort,
        adres,
        bundel: bundels[soort === "ons" ? 0 : 1],
        cache,
        taskQueue,
        store: anders ?? storeUrl,
        smtp: ontvanger.url,
        takenPerRun,
      };
      const kind = fork(naastOns("./arbeider.ts"), [JSON.stringify(opdracht)], {
        execArgv: [
          "--expose-gc",
          "--import",
          naastOns("./ruim-op.ts"),
          "--disable-warning=ExperimentalWarning",
          ...(process.env["BENCH_PROF"] === undefined
            ? []
            : ["--cpu-prof", `--cpu-prof-dir=${process.env["BENCH_PROF"]}`]),
        ],
      });
      await new Promise<void>((klaar, fout) => {
        kind.once("message", () => klaar());
        kind.once("exit", (code) => fout(new Error(`arbeider stopte met ${code}`)));
      });
      return {
        pid: kind.pid ?? 0,
        ruimOp: () =>
          new Promise((klaar) => {
            kind.once("message", (kib) => klaar(Number(kib)));
            kind.send("ruim-op");
          }),
        stop: () => einde(kind),
      };
    },
    async stop() {
      await ontvanger.stop();
      await store.sluit();
      await client.connection.close();
      await env.teardown();
      await rm(map, { recursive: true, force: true });
    },
  };
}

const naastOns = (pad: string): string => fileURLToPath(new URL(pad, import.meta.url));

async function bundel(map: string, pad: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: naastOns(pad),
    logger: new DefaultLogger("ERROR"),
  });
  const bestand = join(map, `${pad.replace(/\W+/g, "-")}.js`);
  await writeFile(bestand, code);
  return bestand;
}

function einde(kind: ChildProcess): Promise<void> {
  return new Promise((klaar) => {
    kind.once("exit", () => klaar());
    kind.kill(process.env["BENCH_PROF"] === undefined ? "SIGKILL" : "SIGTERM");
  });
}

/** The dev server is a child of this process: found by its program, because the SDK does not tell its id. */
function kindMet(programma: string): number {
  for (const pid of readdirSync("/proc").filter((naam) => /^\d+$/.test(naam))) {
    try {
      const ouder = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1];
      if (Number(ouder) === process.pid && readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith(programma))
        return Number(pid);
    } catch {
      // Gone in the meantime.
    }
  }
  return 0;
}
