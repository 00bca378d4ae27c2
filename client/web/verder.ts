import type { Rijfilter } from "#activities/store/store.ts";

/** Where the page before ended: "2025-04-08_ZA-2025-001". */
export function leesNa(tekst: string | undefined): NonNullable<Rijfilter["na"]> | null {
  const [, dag, nummer] = /^(\d{4}-\d{2}-\d{2}(?: in rust)?)_([\w/-]{1,40})$/.exec(tekst ?? "") ?? [];
  return dag === undefined || nummer === undefined ? null : { sorteerdag: dag, nummer };
}
