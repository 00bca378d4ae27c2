import { opEenRegel } from "./scherm.ts";

/** Text of any length for a person at a terminal, broken between words. */

const BREEDTE = 100;
export const INSPRINGING = 14;

/** A word in front, and its text in a column beside it. */
export function hangend(woord: string, tekst: string, links = INSPRINGING): string[] {
  const [eerste = "", ...rest] = alinea(tekst, links);
  return [`${woord.padEnd(links)}${eerste.trimStart()}`.trimEnd(), ...rest];
}

/** Each line from column `links`. */
export function alinea(tekst: string, links: number): string[] {
  const regels: string[] = [];
  let regel = "";
  for (const woord of opEenRegel(tekst).split(" ")) {
    if (regel !== "" && links + regel.length + 1 + woord.length > BREEDTE) {
      regels.push(regel);
      regel = woord;
    } else regel = regel === "" ? woord : `${regel} ${woord}`;
  }
  return [...regels, regel].filter((een) => een !== "").map((een) => " ".repeat(links) + een);
}
