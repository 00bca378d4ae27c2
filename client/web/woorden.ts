import { datumOp, inWoorden, type Datum, type Tijdstip } from "#domain/kalender/datum.ts";
import { TERMIJNNAMEN } from "#domain/termijnen/namen.ts";
import { STATEN } from "#domain/traject/staat.ts";

/** How dates, hours and states are said on the pages. */

export const dag = (datum: Datum | null): string => (datum === null ? "niet bekend" : inWoorden(datum));

const KLOK = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** "22 november 2026 om 09:05", on the clock of Amsterdam. */
export const moment = (op: Tijdstip): string => `${inWoorden(datumOp(op))} om ${KLOK.format(new Date(op))}`;

export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

export function opLevensloop(
  aantallen: Readonly<Record<string, number>>,
): (readonly [staat: string, aantal: number])[] {
  // A row of another release may have one that this one does not know.
  const plek = (staat: string): number => (STATEN.includes(staat) ? STATEN.indexOf(staat) : STATEN.length);
  return Object.entries(aantallen).toSorted(([a], [b]) => plek(a) - plek(b) || a.localeCompare(b, "nl"));
}

/** A row of another release may know a kind that this one does not. */
export const termijnnaam = (soort: string): string =>
  hoofdletter((TERMIJNNAMEN as Readonly<Record<string, string>>)[soort] ?? soort);

/** "1 brief", "21 brieven". */
export const tel = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;
