import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { leesSysteem, type Systeem } from "#omgeving/systeem.ts";

/** An embedded system as a person starts it: real processes on free ports, in a folder of its own. */
export interface Start {
  readonly pid: number;
  readonly uit: () => string;
  readonly fout: () => string;
  /** Exit code, or the signal that ended it. */
  readonly einde: Promise<number | string>;
  kill(signaal: NodeJS.Signals): void;
}

const SCRIPT = fileURLToPath(new URL("../../worker/start.ts", import.meta.url));

/** Ends with the test; `bijEinde`: with what else it belongs to. */
type BijEinde = (opruimen: () => Promise<void>) => void;

export function start(
  argumenten: readonly string[],
  omgeving: Readonly<Record<string, string>> = {},
  bijEinde: BijEinde = onTestFinished,
): Start {
  const { NODE_ENV: _test, ...eigen } = process.env;
  const kind = spawn(process.execPath, [SCRIPT, ...argumenten], {
    env: { ...eigen, ...omgeving },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let uit = "";
  let fout = "";
  kind.stdout.on("data", (stuk: Buffer) => (uit += stuk.toString()));
  kind.stderr.on("data", (stuk: Buffer) => (fout += stuk.toString()));
  const einde = new Promise<number | string>((klaar) =>
    kind.once("exit", (code, signaal) => klaar(code ?? signaal ?? "")),
  );
  bijEinde(async () => {
    if (kind.exitCode !== null || kind.signalCode !== null) return;
    kind.kill("SIGTERM");
    await einde;
  });
  return { pid: kind.pid ?? 0, uit: () => uit, fout: () => fout, einde, kill: (signaal) => void kind.kill(signaal) };
}

export async function maakMap(bijEinde: BijEinde = onTestFinished): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-start-"));
  bijEinde(() => rm(map, { recursive: true, force: true, maxRetries: 5 }));
  return map;
}

/** Resolves when `voorwaarde` holds; fails with what the system said when it does not in time. */
export async function tot(
  wat: string,
  voorwaarde: () => Promise<boolean> | boolean,
  gestart?: Start,
  ms = 180_000,
): Promise<void> {
  for (const grens = Date.now() + ms; !(await voorwaarde()); await wacht(100))
    if (Date.now() > grens) throw new Error(`${wat} kwam niet:\n${gestart?.uit() ?? ""}${gestart?.fout() ?? ""}`);
}

export const draait = (gestart: Start): Promise<void> =>
  tot("het systeem", () => gestart.uit().includes("Stoppen: Ctrl-C."), gestart, 180_000);

export async function systeemVan(map: string): Promise<Systeem> {
  const systeem = await leesSysteem(map);
  if (systeem === null) throw new Error("er is geen systeem.json");
  return systeem;
}

/** Of a part that must be running; its signal would else go to whoever asks. */
export function pidVan({ processen }: Systeem, naam: string): number {
  const pid = processen[naam];
  if (pid === undefined) throw new Error(`${naam} staat niet in systeem.json`);
  return pid;
}

export const gezond = async (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
