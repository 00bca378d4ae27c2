import { komma } from "#domain/getal.ts";
import { ongevaarlijk } from "./ongevaarlijk.ts";

/** A table for a spreadsheet that reads Dutch: UTF-8 with its mark, `;` between cells, a comma in numbers (RFC 4180 otherwise). */

export type Waarde = string | number | null;

export const CSV_BEGIN = "\uFEFF";

export const csvregel = (cellen: readonly Waarde[]): string => `${cellen.map(alsCel).join(";")}\r\n`;

function alsCel(waarde: Waarde): string {
  if (waarde === null) return "";
  if (typeof waarde === "number") return komma(waarde);
  const tekst = ongevaarlijk(waarde);
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}
