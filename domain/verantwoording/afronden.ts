/**
 * Rounding half to even on exact fractions: 52.5 → 52, 53.5 → 54. With that rule the figures of [E tables 3.1–3.6] come out.
 * Whole numbers are bigint, so no binary fraction can push a tie to the wrong side.
 */
export function rondAf(teller: bigint, noemer: bigint): bigint {
  if (noemer < 0n) return rondAf(-teller, -noemer);
  if (teller < 0n) return -rondAf(-teller, noemer);
  const heel = teller / noemer;
  const dubbeleRest = (teller % noemer) * 2n;
  const omhoog = dubbeleRest > noemer || (dubbeleRest === noemer && heel % 2n === 1n);
  return omhoog ? heel + 1n : heel;
}

/** The square root of a fraction that is not negative, rounded half to even to a whole number. */
export function rondWortelAf(teller: bigint, noemer: bigint): bigint {
  const heel = heleWortel(teller / noemer);
  const helft = (2n * heel + 1n) ** 2n * noemer;
  const omhoog = 4n * teller > helft || (4n * teller === helft && heel % 2n === 1n);
  return omhoog ? heel + 1n : heel;
}

/** Whole percentage; null where there is nothing to take a share of. */
export const percentage = (deel: number, geheel: number): number | null =>
  geheel === 0 ? null : Number(rondAf(BigInt(deel) * 100n, BigInt(geheel)));

/** Largest whole number whose square is at most `n` (Newton, from above). */
function heleWortel(n: bigint): bigint {
  if (n < 2n) return n;
  let schatting = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const beter = (schatting + n / schatting) / 2n;
    if (beter >= schatting) return schatting;
    schatting = beter;
  }
}
