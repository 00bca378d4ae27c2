import { eenPunt } from "#domain/tekst/een-punt.ts";
import { zonderAdressen } from "#domain/tekst/zonder-adressen.ts";

/** Text from people, made safe to print in a mail: no line breaks where one line is meant, no control or bidi tricks. */

/** Control characters other than tab and newline, and the invisible marks that turn the reading direction. */
const STUURTEKENS = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const REGELEINDEN = /\r\n|[\r\u0085\u2028\u2029]/g;

/** One line: what would end a mail header, or start a new one, becomes a space. */
export const eenRegel = (tekst: string): string => meerRegels(tekst).replace(/\s+/g, " ").trim();

/** Text of more lines, with plain line ends. */
export const meerRegels = (tekst: string): string =>
  eenPunt(tekst.replace(REGELEINDEN, "\n").replace(STUURTEKENS, "").trim());

/** What a mail server said, in one line. */
export const watDeServerZei = (antwoord: string): string => eenRegel(zonderAdressen(antwoord, 200));
