/**
 * What strangers and machines say (a mail server, an error), for a log or a register: without the addresses that such texts like to repeat, and cut
 * before anything reads it, because nothing bounds what they say.
 */
export function zonderAdressen(tekst: string, hoogstens: number): string {
  const begin = tekst.slice(0, hoogstens);
  const ingekort = begin.length < tekst.length;
  // Every piece is read once, to its end: to look for "…@…" is to begin anew at each letter of a long word.
  const schoon = begin.replace(/[^\s<>"]+/g, (stuk, plek: number) => {
    // What is cut through may be the front of an address, or half a sign.
    if (ingekort && plek + stuk.length === begin.length) return "";
    return ADRES.test(stuk) ? "[adres]" : stuk;
  });
  return ingekort ? `${schoon}…` : schoon;
}

/** With something on both sides; "/@" stands in the paths of packages. */
const ADRES = /[^/]@./s;
