import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { kiesPoort } from "#worker/poorten.ts";

/** The web process as it runs for people, over a store of the bench. */
export interface Webproces {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export async function startWeb(store: string, data: string, temporal: string): Promise<Webproces> {
  const poort = await kiesPoort();
  const url = `http://127.0.0.1:${poort}`;
  const kind = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      // Who breaks the bench off is left with no web, however that was done.
      "--import",
      fileURLToPath(new URL("../../worker/ouder.ts", import.meta.url)),
      ...(process.env["BENCH_PROF"] === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${process.env["BENCH_PROF"]}`]),
      fileURLToPath(new URL("../../client/web/main.ts", import.meta.url)),
    ],
    {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        PATH: process.env["PATH"],
        TZ: "UTC",
        TRAJECTEN_DATA: data,
        TRAJECTEN_DATABASE_URL: store,
        TRAJECTEN_POORT: String(poort),
        TRAJECTEN_TEMPORAL_ADRES: temporal,
        TRAJECTEN_LOGNIVEAU: "error",
      },
    },
  );
  await klaar(url, kind);
  return {
    url,
    pid: kind.pid ?? 0,
    async stop() {
      kind.kill("SIGTERM");
      if (kind.exitCode === null && kind.signalCode === null) await once(kind, "exit");
    },
  };
}

async function klaar(url: string, kind: ChildProcess): Promise<void> {
  for (;;) {
    if (kind.exitCode !== null) throw new Error(`de web stopte met ${kind.exitCode}`);
    const antwoord = await fetch(`${url}/livez`).catch(() => null);
    if (antwoord?.ok === true) return;
    await new Promise((wacht) => setTimeout(wacht, 100));
  }
}
