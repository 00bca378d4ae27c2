/** "school, bestuur en gemeente". */
export const opsomming = (woorden: readonly string[]): string =>
  woorden.length < 2 ? woorden.join("") : `${woorden.slice(0, -1).join(", ")} en ${woorden.at(-1)}`;
