/**
 * Which e-mail addresses a letter can go to: RFC 5321 (and 6531, for letters beyond ASCII) as the mail gate carries it, without quotes, comments and
 * addresses of machines. The gate asks this too, so no form takes what it would turn down, nor the other way round.
 */

const NAAM = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
const DOMEIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** A part may not begin or end with a dash, neither as it is written nor on the line. */
const RANDSTREEP = /(?:^|\.)-|-(?:\.|$)/;
const DEEL = /^[a-z0-9-]+$/;

/** Octets (RFC 5321 4.5.3.1), and 256 for a path with its two brackets. */
const MAX_NAAM = 64;
const MAX_ADRES = 254;
/** Octets of one part of a domain (RFC 1035 2.3.4). */
const MAX_DEEL = 63;

export function isMailadres(tekst: string): boolean {
  // No sign takes less than one octet, so a longer text needs no reading.
  if (tekst.length > MAX_ADRES) return false;
  const apenstaart = tekst.lastIndexOf("@");
  const naam = tekst.slice(0, Math.max(apenstaart, 0));
  const geschreven = tekst.slice(apenstaart + 1);
  if (!NAAM.test(naam) || naam.split(".").includes("") || octetten(naam) > MAX_NAAM) return false;
  const domein = opDeLijn(geschreven);
  // An address with letters beyond ASCII before the @ goes out with its domain as it is written (RFC 6531).
  const langste = Math.max(octetten(geschreven.normalize("NFKC")), domein?.length ?? 0);
  return domein !== null && octetten(naam) + 1 + langste <= MAX_ADRES;
}

/** The domain of an address in the letters that the line knows ("xn--…"); null when no domain can be so. */
export function opDeLijn(domein: string): string | null {
  // What else a URL lets stand in its host (a port, percent signs, an address between brackets) is no domain.
  if (domein.length > MAX_ADRES || !DOMEIN.test(domein) || RANDSTREEP.test(domein)) return null;
  // The mail gate reads a domain by these same rules (UTS 46).
  const delen = URL.parse(`http://${domein}`)?.hostname.split(".") ?? [];
  const goed = delen.every((deel) => DEEL.test(deel) && deel.length <= MAX_DEEL && !RANDSTREEP.test(deel));
  // At least two, or it is only known on this very machine; and the last is no number, or it is an IP address.
  return goed && delen.length > 1 && /^[a-z]/.test(delen.at(-1) ?? "") ? delen.join(".") : null;
}

const octetten = (tekst: string): number => new TextEncoder().encode(tekst).length;

/** As it stands in a link that begins with "mailto:" (RFC 6068). */
export const inMailto = (adres: string): string => encodeURIComponent(adres).replace("%40", "@");
