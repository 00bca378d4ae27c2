/** Keeps a statement under the limit on parameters (SQLite 32,766). */
const PER_STAP = 5_000;

/** What is written at once, a part at a time. */
export function* inStappen<T>(rijen: readonly T[]): Generator<readonly T[]> {
  for (let begin = 0; begin < rijen.length; begin += PER_STAP) yield rijen.slice(begin, begin + PER_STAP);
}
