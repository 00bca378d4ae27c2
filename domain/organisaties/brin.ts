/** The number of a school has four signs, and two more for one of its vestigingen ("00AA", "00AA01"). */

/** As people write it: in capitals or not, with a space before the vestiging. */
export const brinGeschreven = (tekst: string): string => tekst.normalize("NFKC").replace(/\s/gu, "").toUpperCase();

/** One of them may leave the vestiging out. */
export const isZelfdeBrin = (een: string, ander: string): boolean => een.startsWith(ander) || ander.startsWith(een);
