/** Temporal for tests: one dev server for all of a process, and in it for each test a namespace of its own, which costs a tenth of a server. */
import { spawn, type ChildProcess } from "node:child_process";
import { Connection } from "@temporalio/client";
import { kiesPoort } from "#worker/poorten.ts";
import { startWachter } from "#worker/processen.ts";
import { vindTemporalCli } from "#worker/temporal-cli.ts";

/** What a server was started with; one that was found full makes room for the next. */
const NAMESPACES = Array.from({ length: 12 }, (_, i) => `proef-${i + 1}`);

interface Server {
  readonly adres: string;
  readonly kind: ChildProcess;
  readonly vrij: string[];
  teruggegeven: number;
}

/** By their dynamic configuration. */
const servers = new Map<string, Promise<Server>>();

export interface Plek {
  readonly adres: string;
  readonly namespace: string;
  /** What ran in it stays, and nobody gets it again. */
  readonly geefTerug: () => void;
}

/** A namespace in which nothing ran. `instellingen`: each as naam=waarde. */
export async function eigenNamespace(instellingen: readonly string[]): Promise<Plek> {
  const soort = instellingen.join("\n");
  for (;;) {
    const belofte = servers.get(soort) ?? startServer(instellingen);
    servers.set(soort, belofte);
    const server = await belofte.catch((fout: unknown) => {
      servers.delete(soort);
      throw fout;
    });
    const namespace = server.vrij.pop();
    if (namespace !== undefined)
      return {
        adres: server.adres,
        namespace,
        geefTerug() {
          if ((server.teruggegeven += 1) === NAMESPACES.length) server.kind.kill("SIGKILL");
        },
      };
    if (servers.get(soort) === belofte) servers.delete(soort);
  }
}

async function startServer(instellingen: readonly string[]): Promise<Server> {
  const cli = await vindTemporalCli();
  if ("fout" in cli) throw new Error(cli.fout);
  const poort = await kiesPoort();
  const kind = spawn(
    cli.pad,
    [
      "server",
      "start-dev",
      "--headless",
      "--ip=127.0.0.1",
      `--port=${poort}`,
      "--log-level=error",
      "--log-format=json",
      ...NAMESPACES.map((naam) => `--namespace=${naam}`),
      ...instellingen.map((een) => `--dynamic-config-value=${een}`),
    ],
    { stdio: "ignore" },
  );
  // It may live as long as this process, however that ends.
  kind.unref();
  startWachter().bewaak(kind.pid ?? null);
  const adres = `127.0.0.1:${poort}`;
  const verbinding = await Connection.connect({ address: adres, connectTimeout: "60s" });
  await verbinding.close();
  return { adres, kind, vrij: NAMESPACES.toReversed(), teruggegeven: 0 };
}
