import { readFileSync } from "node:fs";

/** Measuring: CPU of processes, medians with spread, and ratios against the baseline of the same run. */

const TIKKEN_PER_MS = 0.1; // USER_HZ is 100 on Linux

/** CPU (user + system) in ms that a process used so far, from /proc; 0 for a process that is gone. */
export function cpuMs(pid: number): number {
  try {
    const velden = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(velden[11]) + Number(velden[12])) / TIKKEN_PER_MS;
  } catch {
    return 0;
  }
}

/** Resident memory in KiB. */
export function rssKiB(pid: number): number {
  const regel = readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/);
  return Number(regel?.[1] ?? 0);
}

export interface Meting {
  readonly mediaan: number;
  readonly p25: number;
  readonly p75: number;
  readonly n: number;
}

export const meting = (waarden: readonly number[]): Meting => ({
  mediaan: kwantiel(waarden, 0.5),
  p25: kwantiel(waarden, 0.25),
  p75: kwantiel(waarden, 0.75),
  n: waarden.length,
});

/** What this part of them is below. */
export const kwantiel = (waarden: readonly number[], deel: number): number =>
  waarden.toSorted((a, b) => a - b)[Math.min(waarden.length - 1, Math.floor(deel * waarden.length))] ?? Number.NaN;

export const inMs = ({ mediaan, p25, p75, n }: Meting): string =>
  `${mediaan.toFixed(1)} ms (${p25.toFixed(1)}–${p75.toFixed(1)}, n=${n})`;

/** Ratio of paired rounds: median with spread. */
export const verhouding = (ons: readonly number[], kaal: readonly number[]): Meting =>
  meting(ons.map((waarde, i) => waarde / (kaal[i] ?? Number.NaN)).filter((waarde) => Number.isFinite(waarde)));

export const alsVerhouding = ({ mediaan, p25, p75, n }: Meting): string =>
  `${mediaan.toFixed(2)}× (${p25.toFixed(2)}–${p75.toFixed(2)}, n=${n})`;

/** Runs `werk` and tells wall time (ms) and the CPU of the given processes (ms). */
export async function kosten<T>(
  pids: readonly number[],
  werk: () => Promise<T>,
): Promise<{ uit: T; wand: number; cpu: number }> {
  const voor = pids.reduce((som, pid) => som + cpuMs(pid), 0);
  const begin = performance.now();
  const uit = await werk();
  return { uit, wand: performance.now() - begin, cpu: pids.reduce((som, pid) => som + cpuMs(pid), 0) - voor };
}
