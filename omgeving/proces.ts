import { readFile } from "node:fs/promises";

/** Whether a process is there, and still the same one, by its id. */

export function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When this process began, in ticks since the machine started: with its id that tells it from a later one. Null where nobody can say. */
export async function beginVan(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold anything; the twentieth field after it is the start (proc_pid_stat(5)).
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
