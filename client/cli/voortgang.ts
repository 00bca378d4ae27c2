import type { Scherm } from "./scherm.ts";

export type Voortgang = (klaar: number, totaal: number) => void;

const BALK = 30;

/** A bar that moves in a terminal, a line at every quarter in a log. */
export function voortgang(
  wat: string,
  { levend, fout }: Scherm,
  schrijf = (tekst: string) => void process.stderr.write(tekst),
): Voortgang {
  let kwart = 0;
  return (klaar, totaal) => {
    if (levend) {
      const vol = Math.round((klaar / Math.max(1, totaal)) * BALK);
      schrijf(
        `\r${wat} [${"#".repeat(vol)}${".".repeat(BALK - vol)}] ${klaar} van ${totaal}${klaar === totaal ? "\n" : ""}`,
      );
      return;
    }
    const nu = Math.floor((klaar / Math.max(1, totaal)) * 4);
    if (nu > kwart || klaar === totaal) fout(`${wat}: ${klaar} van ${totaal}`);
    kwart = nu;
  };
}
