/** Real processes for the fault tests: only what works in a test's own folder is ever ended, by its id, and nothing stays behind. */
import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFailed, onTestFinished } from "vitest";
import { leesSysteem, type Systeem } from "#omgeving/systeem.ts";
import { totWaar } from "./proef.ts";

/** The supervisor of an embedded system, as a person starts it. */
export interface Gestart {
  readonly pid: number;
  uit(): string;
  fout(): string;
  /** Exit code, or the signal that ended it. */
  readonly einde: Promise<number | string>;
  /** Resolves when the whole system works; rejects when it ended before that. */
  readonly draait: Promise<void>;
  kill(signaal: NodeJS.Signals): void;
}

const START = fileURLToPath(new URL("../../worker/start.ts", import.meta.url));
const GEDULD_MS = 180_000;

/** A folder of this test alone. Whatever still works in it when the test ends, however it ends, is ended first. */
export async function eigenMap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), "trajecten-fouten-"));
  onTestFailed(async () => console.log(await staartVanLogs(map)));
  onTestFinished(async () => {
    await beeindigAlles(map);
    await rm(map, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return map;
}

export function startSysteem(map: string): Gestart {
  const { NODE_ENV: _test, TEST: _vitest, ...omgeving } = process.env;
  const kind = spawn(process.execPath, [START, "--data", map, "--poort", "0"], {
    env: omgeving,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C for the tests is not Ctrl-C for the system.
    detached: true,
  });
  const pid = kind.pid ?? 0;
  const waker = waak(pid);
  kind.once("exit", () => waker.kill("SIGKILL"));
  let uit = "";
  let fout = "";
  kind.stdout.on("data", (stuk: Buffer) => (uit += stuk.toString()));
  kind.stderr.on("data", (stuk: Buffer) => (fout += stuk.toString()));
  let hoe: number | string | null = null;
  const einde = new Promise<number | string>((klaar) =>
    // "close", not "exit": all that it said is in by then.
    kind.once("close", (code, signaal) => klaar((hoe = code ?? signaal ?? "onbekend"))),
  );
  const draait = totWaar(async () => {
    if (hoe !== null) throw new Error(`het systeem startte niet (${hoe}):\n${uit}${fout}`);
    return uit.includes("Stoppen: Ctrl-C.");
  }, GEDULD_MS).then(() => undefined);
  // Who starts something that must fail does not wait for it.
  draait.catch(() => undefined);
  return { pid, uit: () => uit, fout: () => fout, einde, draait, kill: (signaal) => void kind.kill(signaal) };
}

/** Ends the group of `pid` when the tests themselves are gone without a word; its parts then end by themselves (worker/ouder.ts). */
function waak(pid: number): ChildProcess {
  const waker = spawn("sh", ["-c", 'cat; kill -s KILL -- "-$0"', String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  waker.unref();
  return waker;
}

export async function systeemVan(map: string): Promise<Systeem> {
  const systeem = await leesSysteem(map);
  if (systeem === null) throw new Error("er is geen systeem.json");
  return systeem;
}

export type Deel = "Temporal" | "Worker" | "Postvak" | "Web";

/** The process of a part that runs now; waits for one that is being started again. */
export const pidVan = (map: string, deel: Deel): Promise<number> =>
  totWaar(async () => {
    const pid = (await leesSysteem(map))?.processen[deel];
    return pid !== undefined && werktIn(pid, map) ? pid : null;
  }, GEDULD_MS);

/** SIGKILL for a process of `map`; true when there was something to kill. */
export function dood(pid: number, map: string): boolean {
  if (!werktIn(pid, map)) return false;
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

/** Ids of all processes whose command line names this folder. A zombie has no command line any more. */
export const werkendIn = (map: string): number[] =>
  readdirSync("/proc")
    .filter((naam) => /^\d+$/.test(naam))
    .map(Number)
    .filter((pid) => pid !== process.pid && werktIn(pid, map));

export const werktIn = (pid: number, map: string): boolean => opdrachtregel(pid).includes(map);

function opdrachtregel(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** The children of a process we started, with their command lines. */
export const kinderenVan = (ouder: number): { pid: number; opdracht: string }[] =>
  readdirSync("/proc")
    .filter((naam) => /^\d+$/.test(naam))
    .flatMap((naam) => {
      try {
        const stat = readFileSync(`/proc/${naam}/stat`, "utf8");
        const [, ppid] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return Number(ppid) === ouder ? [{ pid: Number(naam), opdracht: opdrachtregel(Number(naam)) }] : [];
      } catch {
        return [];
      }
    });

/** SIGKILL for everything of `map`, the supervisor first: it would start its parts again. */
async function beeindigAlles(map: string): Promise<void> {
  await totWaar(async () => {
    const pids = werkendIn(map).toSorted((a, b) => Number(isSupervisor(b)) - Number(isSupervisor(a)));
    for (const pid of pids) dood(pid, map);
    return pids.length === 0;
  });
}

const isSupervisor = (pid: number): boolean => opdrachtregel(pid).includes(START);

export const totNietsMeerWerkt = (map: string): Promise<true> =>
  totWaar(async () => werkendIn(map).length === 0 || null).then(() => true as const);

async function staartVanLogs(map: string): Promise<string> {
  const logs = await readdir(join(map, "log")).catch(() => []);
  const delen = await Promise.all(
    logs.map(async (naam) => `== ${naam}\n${(await readFile(join(map, "log", naam), "utf8")).slice(-3_000)}`),
  );
  return delen.join("\n");
}
