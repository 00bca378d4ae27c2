/**
 * A sentence that ends in the words of somebody has their full stop already: "SWV Breda e.o.", "Kan dat?". What is put after it is one too many.
 * Three points stay: those say that somebody stops halfway.
 */
export const eenPunt = (tekst: string): string => tekst.replace(/(?<!\.)([.!?…])\.(?=$|[\s)"'’”])/g, "$1");

/** What somebody wrote as a sentence, to go on after it: an abbreviation ("e.o.", "o.l.v.") keeps its full stop. */
export const zonderPunt = (tekst: string): string => tekst.replace(/(?<=[^\s.]{3})\.$/, "");
