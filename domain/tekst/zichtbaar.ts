/**
 * What a text says, as far as anybody can see it. Two texts that look the same are kept the same: line ends are \n, accents and letters one sign
 * (NFC), so that searching, comparing and hashing find what people see.
 */

export const geschreven = (tekst: string): string =>
  tekst
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .normalize("NFC")
    .trim();

// Spaces, marks without a letter, fillers and whatever else takes room or not, and shows nothing.
const ZICHTBAAR = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const isZichtbaar = (tekst: string): boolean => ZICHTBAAR.test(tekst);

/** Counted in signs as people count them, not in the halves that some are stored in. */
export const isHoogstens = (tekst: string, max: number): boolean =>
  tekst.length <= max || (tekst.length <= 2 * max && [...tekst].length <= max);

/**
 * Controls, line ends, marks that turn the reading direction and other signs that nobody sees, and halves of signs. The two joiners stay: some
 * scripts are spelled with them, and families of emoji.
 */
const NIET_OP_EEN_REGEL = /[^\P{C}\p{Co}\p{Cn}\u200c\u200d]|[\p{Zl}\p{Zp}\ufffd]/u;

/**
 * A text of more lines may have line ends and tabs, and what comes along with pasting and does no harm (soft hyphens, direction marks of one
 * letter), but nothing that makes the rest of it read in another order.
 */
const NERGENS = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u206f\ufffd]|\p{Cs}/u;

/** The first sign in it that may not stand in one line; null when there is none. */
export const verbodenOpEenRegel = (tekst: string): string | null => NIET_OP_EEN_REGEL.exec(tekst)?.[0] ?? null;

/** The first sign in it that may stand in no text at all; null when there is none. */
export const verbodenTeken = (tekst: string): string | null => NERGENS.exec(tekst)?.[0] ?? null;

/** Why not; the sign by its number, for itself it shows nothing or turns the message around. */
export const zonderTeken = (teken: string): string =>
  teken === "\n"
    ? "Schrijf dit op één regel."
    : teken === "\ufffd"
      ? "In deze tekst is een letter verloren gegaan (\ufffd). Typ haar opnieuw."
      : `Deze tekst bevat een teken dat niemand ziet (${alsCodepunt(teken)}). Haal het weg, of typ de tekst opnieuw.`;

export const alsCodepunt = (teken: string): string =>
  `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
