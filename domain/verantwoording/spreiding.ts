import { invariant } from "../weigering.ts";
import { rondAf, rondWortelAf } from "./afronden.ts";

/** Mean (whole), sample standard deviation (n − 1, two decimals), least and most. Null where a number of values too small leaves it undefined. */
export interface Spreiding {
  readonly gemiddelde: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export function spreiding(waarden: readonly number[]): Spreiding {
  if (waarden.length === 0) return { gemiddelde: null, sd: null, min: null, max: null };
  const noemer = gedeeldeNoemer(waarden);
  const tellers = waarden.map((waarde) => BigInt(waarde * noemer));
  const n = BigInt(waarden.length);
  const som = tellers.reduce((totaal, teller) => totaal + teller, 0n);
  return {
    gemiddelde: Number(rondAf(som, n * BigInt(noemer))),
    sd: standaardafwijking(tellers, som, BigInt(noemer)),
    min: waarden.reduce((a, b) => Math.min(a, b)),
    max: waarden.reduce((a, b) => Math.max(a, b)),
  };
}

/** s² = (n·Σx² − (Σx)²) / (n·(n − 1)), times 100² so that the rounded root counts hundredths. */
function standaardafwijking(tellers: readonly bigint[], som: bigint, noemer: bigint): number | null {
  const n = BigInt(tellers.length);
  if (n < 2n) return null;
  const kwadraten = tellers.reduce((totaal, teller) => totaal + teller * teller, 0n);
  return Number(rondWortelAf((n * kwadraten - som * som) * 10_000n, n * (n - 1n) * noemer * noemer)) / 100;
}

/** The power of two that makes all values whole: 4 for quarters of an hour. Doubling a double is exact, so this is too. */
function gedeeldeNoemer(waarden: readonly number[]): number {
  invariant(waarden.every(Number.isFinite), "een aantal uren is een eindig getal");
  let noemer = 1;
  while (waarden.some((waarde) => !Number.isInteger(waarde * noemer))) noemer *= 2;
  return noemer;
}
