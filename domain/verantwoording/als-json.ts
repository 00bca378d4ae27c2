import type { Tabellen } from "./tabellen.ts";

/**
 * The tables as JSON text, years and periods in order of time.
 * JSON.stringify can't: JavaScript puts a key that looks like a number ("2023") before one that does not ("2020-2022").
 */
export const alsJson = (tabellen: Tabellen): string => schrijf(tabellen, "");

function schrijf(waarde: unknown, inspringing: string): string {
  if (typeof waarde !== "object" || waarde === null) return JSON.stringify(waarde);
  const dieper = `${inspringing} `;
  const regels = opVolgorde(Object.entries(waarde)).map(
    ([sleutel, deel]) => `${dieper}${JSON.stringify(sleutel)}: ${schrijf(deel, dieper)}`,
  );
  return regels.length === 0 ? "{}" : `{\n${regels.join(",\n")}\n${inspringing}}`;
}

const BEGINT_MET_JAAR = /^\d{4}(-|$)/;

/** Exported for the readable report, which has the same order to keep. */
export function opVolgorde<T>(delen: readonly (readonly [string, T])[]): (readonly [string, T])[] {
  const tijd = delen.filter(([sleutel]) => BEGINT_MET_JAAR.test(sleutel));
  const rest = delen.filter(([sleutel]) => !BEGINT_MET_JAAR.test(sleutel));
  return [...tijd.toSorted(([a], [b]) => (a < b ? -1 : 1)), ...rest];
}
