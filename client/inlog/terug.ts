/** Where somebody wanted to go before the log-in: only ever a page of this very system. */
export function veiligTerug(gevraagd: string | null | undefined): string {
  if (gevraagd == null || !gevraagd.startsWith("/") || gevraagd.length > LANGST) return BEGIN;
  let gelezen: URL;
  try {
    // As a browser reads it: it takes a backslash for a slash and leaves out tabs and line ends.
    gelezen = new URL(gevraagd, NERGENS);
  } catch {
    return BEGIN;
  }
  const pad = `${gelezen.pathname}${gelezen.search}`;
  if (gelezen.origin !== NERGENS || pad.startsWith("//") || EIGEN.test(gelezen.pathname)) return BEGIN;
  return pad;
}

const BEGIN = "/";
const LANGST = 2_000;
const NERGENS = "https://hier.invalid";
/** Would go round, or log out at once. */
const EIGEN = /^\/(?:inloggen|uitloggen)(?:\/|$)/;
