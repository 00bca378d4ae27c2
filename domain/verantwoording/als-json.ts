import type { Latertellingen } from "./later-vastgelegd.ts";
import type { Tabellen } from "./tabellen.ts";

/**
 * The tables as JSON text, years and periods in order of time.
 * JSON.stringify can't: JavaScript puts a key that looks like a number ("2023") before one that does not ("2020-2022").
 */
export const alsJson = (tabellen: Tabellen | Naast): string => schrijf(tabellen, "");

/** As it was known on a day, beside as it is known now. */
interface Naast {
  readonly "bekend op": string;
  readonly toen: Tabellen;
  readonly nu: Tabellen;
  readonly "later vastgelegd": Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const naastJson = ({
  bekendOp,
  toen,
  nu,
  later,
}: {
  readonly bekendOp: string;
  readonly toen: Tabellen;
  readonly nu: Tabellen;
  readonly later: Latertellingen;
}): string =>
  alsJson({
    "bekend op": bekendOp,
    toen,
    nu,
    "later vastgelegd": Object.fromEntries(
      Object.entries(later).map(([soort, { keer, uren, trajecten }]) => [
        soort,
        { keer, uren, trajecten: trajecten.length },
      ]),
    ),
  });

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
