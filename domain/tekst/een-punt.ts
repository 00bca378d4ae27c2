/**
 * A sentence that ends in the words of somebody has their full stop already: "SWV Breda e.o.", "Kan dat?". What is put after it is one too many.
 * Three points stay: those say that somebody stops halfway.
 */
export const eenPunt = (tekst: string): string => tekst.replace(/(?<!\.)([.!?…])\.(?=$|[\s)"'’”])/g, "$1");
