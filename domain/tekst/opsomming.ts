/** "school, bestuur en gemeente". */
export const opsomming = (woorden: readonly string[]): string =>
  woorden.length < 2 ? woorden.join("") : `${woorden.slice(0, -1).join(", ")} en ${woorden.at(-1)}`;

/** "a, b en nog 3": the first of them, and how many more there are. */
export const eersteEnRest = (woorden: readonly string[], hoogstens: number): string =>
  woorden.slice(0, hoogstens).join(", ") + (woorden.length > hoogstens ? ` en nog ${woorden.length - hoogstens}` : "");
