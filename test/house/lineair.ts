/** How the time of a function grows with its text: ten times the work for ten times the text, or a long one can stop it. */

/** Before the sizes that matter, one at which even a square ends. */
const STEPS = [20_000, 1_000_000] as const;
/** Ten is linear and a square is a hundred; between them lies what memory makes of it. */
const MOST = 25;
/** Processor time that says nothing yet: a square of twenty thousand letters takes five times as long. */
const NOISE_MS = 30;
const TRIES = 3;

/** At which length it took how many times as long as on a tenth of that; null when it is linear. */
export function growsTooFast(work: (text: string) => unknown, shape: (length: number) => string): string | null {
  for (const length of STEPS) {
    const [large, small] = [shape(length), shape(length / 10)];
    // Whatever else goes on can only make a try worse, so one good try will do.
    const ratios: number[] = [];
    while (Math.min(...ratios) > MOST && ratios.length < TRIES) {
      const once = spent(() => work(large));
      // As much text in all: so both are as long for the clock, and as much for the memory.
      const ofTen = spent(() => Array.from({ length: 10 }, () => work(small)));
      ratios.push(once < NOISE_MS ? 0 : (10 * once) / Math.max(ofTen, 1));
      // Nothing else that goes on makes it so long.
      if (once > 20 * NOISE_MS) break;
    }
    if (Math.min(...ratios) > MOST) return `${length} letters: ${Math.round(Math.min(...ratios))} times`;
  }
  return null;
}

/** Milliseconds of this thread alone. */
function spent(work: () => unknown): number {
  const begin = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1000;
}
