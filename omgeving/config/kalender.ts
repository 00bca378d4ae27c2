import { KALENDER, leesKalender, type Kalender } from "#domain/kalender/kalender.ts";
import { leesTekst } from "../bestand.ts";
import { VOORVOEGSEL } from "./lees-veld.ts";
import { tekst } from "./soorten.ts";

export const kalender = {
  velden: {
    KALENDER: tekst
      .optional()
      .describe(
        "Bestand met besluitdagen en schoolvakanties waarmee een nieuw systeem begint (zie docs/kalender.md); daarna laadt de beheerder een andere. Leeg: de kalender die het systeem meebrengt.",
      ),
  },
};

/** A calendar that can't be read stops the start: terms without feestdagen would be wrong without a word. */
export function kalenderUit(pad: string | undefined, fouten: string[]): Kalender {
  if (pad === undefined) return KALENDER;
  const naam = `${VOORVOEGSEL}KALENDER`;
  const tekst = leesTekst(pad);
  const gelezen = tekst.ok ? leesKalender(tekst.waarde) : tekst;
  if (gelezen.ok) return gelezen.waarde;
  fouten.push(`${naam}: ${gelezen.weigering.reden.replaceAll("\n", "\n  ")}`);
  return KALENDER;
}
