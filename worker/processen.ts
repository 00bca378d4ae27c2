import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as wacht } from "node:timers/promises";
import { promisify } from "node:util";
import { leeft } from "#omgeving/proces.ts";

/** Ending processes: one of an earlier run, and one that must not outlive us. */

/**
 * Ends a process of an earlier run that works in folder `map`, but only when its command line shows that it is ours: an id may have got a new
 * owner, and that may be we ourselves.
 */
export async function beeindigOud(pid: number, map: string): Promise<void> {
  if (pid === process.pid || pid === process.ppid) return;
  const isOns = async (): Promise<boolean> => (await argumenten(pid)).some((argument) => noemt(argument, map));
  // What lost its parent ends by itself; it gets a moment to do so in order.
  for (const [signaal, ms] of [
    [0, 1_000],
    ["SIGTERM", 8_000],
    ["SIGKILL", 2_000],
  ] as const) {
    if (!(await isOns())) return;
    try {
      process.kill(pid, signaal);
    } catch {
      return;
    }
    for (const tot = Date.now() + ms; leeft(pid) && Date.now() < tot;) await wacht(50);
    if (!leeft(pid)) return;
  }
}

/** The folder itself or something in it, and not a folder whose name begins the same. */
const noemt = (argument: string, map: string): boolean => {
  const pad = argument.slice(argument.indexOf("=") + 1);
  return pad === map || pad.startsWith(`${map}/`);
};

async function argumenten(pid: number): Promise<readonly string[]> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0");
  } catch {
    return promisify(execFile)("ps", ["-ww", "-p", String(pid), "-o", "command="]).then(
      ({ stdout }) => stdout.trim().split(" "),
      () => [],
    );
  }
}

export interface Wachter {
  /** Whom to end when we are gone; null = nobody. */
  bewaak(pid: number | null): void;
}

/**
 * Ends a process that can't watch its parent itself, also when we are killed with SIGKILL: a shell that waits for the end of its
 * input, which comes when our end of the pipe closes, however that happens.
 */
export function startWachter(): Wachter {
  const script = 'laatste=; while read -r regel; do laatste=$regel; done; [ -z "$laatste" ] || kill -TERM "$laatste"';
  const shell = spawn("sh", ["-c", script], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  return { bewaak: (pid) => void shell.stdin.write(`${pid ?? ""}\n`) };
}
