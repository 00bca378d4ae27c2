import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that an address is of, in one writing: an IPv4 address by itself, of IPv6 the 2^64 that whoever has one of them has as well. Whatever is
 * no address is of one and the same, because it can be made up without end.
 */
export function netwerk(adres: string): string {
  if (adres.length > LANGST) return GEEN;
  const kaal = zonderPoort(adres.trim());
  if (isIPv4(kaal)) return kaal;
  // What comes after % is the name of a cable of this machine.
  const [zonderZone = ""] = kaal.split("%", 1);
  if (!isIPv6(zonderZone)) return GEEN;
  const groepen = uitgeschreven(zonderZone);
  return IPV4_IN_IPV6.has(groepen.slice(0, 6).join(":")) ? alsIPv4(groepen) : `${groepen.slice(0, 4).join(":")}::/64`;
}

const GEEN = "";
/** The longest IPv6 address with an IPv4 one in it (45), a zone and a port. */
const LANGST = 80;

/** IPv4-mapped (RFC 4291 2.5.5.2), and as a gateway writes those behind it (RFC 6052 2.1). */
const IPV4_IN_IPV6: ReadonlySet<string> = new Set(["0:0:0:0:0:ffff", "64:ff9b:0:0:0:0"]);

/** Some proxies write one: "198.51.100.7:51234", "[2001:db8::1]:51234". */
function zonderPoort(adres: string): string {
  if (adres.startsWith("[")) return /^\[([^\]]*)\](?::\d{1,5})?$/.exec(adres)?.[1] ?? GEEN;
  return /^([\d.]+):\d{1,5}$/.exec(adres)?.[1] ?? adres;
}

/** Eight groups without leading noughts, of a valid IPv6 address. */
function uitgeschreven(adres: string): readonly string[] {
  const [voor = [], na] = adres.split("::").map(groepenVan);
  return na === undefined ? voor : [...voor, ...Array<string>(8 - voor.length - na.length).fill("0"), ...na];
}

const groepenVan = (deel: string): readonly string[] =>
  deel === ""
    ? []
    : deel.split(":").flatMap((groep) => {
        if (!groep.includes(".")) return [Number.parseInt(groep, 16).toString(16)];
        const [a = 0, b = 0, c = 0, d = 0] = groep.split(".").map(Number);
        return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
      });

const alsIPv4 = (groepen: readonly string[]): string =>
  groepen
    .slice(6)
    .map((groep) => Number.parseInt(groep, 16))
    .flatMap((waarde) => [Math.floor(waarde / 256), waarde % 256])
    .join(".");
