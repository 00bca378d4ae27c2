/** A link that may stand in a letter: https, or this very machine for a system that is tried out. */
export function isVeiligeLink(tekst: string): boolean {
  const url = URL.canParse(tekst) ? new URL(tekst) : null;
  return url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "127.0.0.1");
}
