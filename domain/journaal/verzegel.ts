import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { canoniek, type Hasher } from "./hash.ts";

/**
 * Personal data stands beside the chain, not in it (design §8): in what is hashed a commitment takes its place, so that the chain still
 * verifies when the value itself was forgotten. docs/journaal.md writes it down for who has no code of ours.
 */

/** What takes the place of a value. */
export interface Verzegeld {
  /** HMAC-SHA-256 with the salt of the chain over the canonical form of [volgnummer, pointer, value], as 64 hexadecimal digits. */
  readonly verzegeld: string;
}

/** The values, each under its place in the line as a JSON Pointer (RFC 6901): "/gegevens/aanvrager/naam". */
export type Geheim = Readonly<Record<string, unknown>>;

/** Where personal data stands: true is here, "*" every element of a list or record. */
export type Plaatsen = true | { readonly [sleutel: string]: Plaatsen };

/** Seals what stands at `plaatsen`; null and what is absent say nothing of anybody, so they stay. */
export function verzegel<T>(
  regel: T,
  plaatsen: Plaatsen,
  { zout, volgnummer }: { readonly zout: string; readonly volgnummer: number },
): { open: T; geheim: Geheim } {
  const geheim: Record<string, unknown> = {};
  const sluit = (waarde: unknown, hier: Plaatsen | undefined, pad: string): unknown => {
    if (hier === undefined || waarde === null || waarde === undefined) return waarde;
    if (hier === true) {
      geheim[pad] = waarde;
      return { verzegeld: zegel(zout, volgnummer, pad, waarde) } satisfies Verzegeld;
    }
    if (Array.isArray(waarde)) return waarde.map((deel, i) => sluit(deel, hier["*"] ?? hier[i], `${pad}/${i}`));
    if (typeof waarde !== "object") return waarde;
    return Object.fromEntries(
      Object.entries(waarde).map(([naam, deel]) => [
        naam,
        sluit(deel, Object.hasOwn(hier, naam) ? hier[naam] : hier["*"], `${pad}/${alsDeel(naam)}`),
      ]),
    );
  };
  return { open: sluit(regel, plaatsen, "") as T, geheim };
}

const zegel = (zout: string, volgnummer: number, pad: string, waarde: unknown, hmac = hmacVanTekst): string =>
  hmac(zout, canoniek([volgnummer, pad, waarde]));

/** HMAC-SHA-256 over the canonical form, as 64 hexadecimal digits; so is `zout`. */
export const hmacVan = (zout: string, waarde: unknown): string => hmacVanTekst(zout, canoniek(waarde));

export const hmacVanTekst = (zout: string, tekst: string): string =>
  bytesToHex(metSleutel(zout).clone().update(utf8ToBytes(tekst)).digest());

/** With the key taken in, which costs as much as what is sealed; one act seals dozens of values with one salt. */
function metSleutel(zout: string): Hmac {
  if (laatste?.zout !== zout) laatste = { zout, hmac: hmac.create(sha256, hexToBytes(zout)) };
  return laatste.hmac;
}

type Hmac = ReturnType<typeof hmac.create>;
let laatste: { readonly zout: string; readonly hmac: Hmac } | undefined;

/** What stands where a value was forgotten. */
export const VERGETEN = "[vergeten]";
/** Under which stands, for places whose value was forgotten, what is said instead (schuilnamen.ts); no place: a pointer begins with a slash. */
export const SCHUILNAMEN = "schuilnamen";

/** The line with its values in their places again; of one that was forgotten only this is said. */
export function ontzegel<T>(open: T, geheim: Geheim | null): T {
  if (geheim === null) return open;
  const schuilnamen = (geheim[SCHUILNAMEN] ?? {}) as Readonly<Record<string, string>>;
  const maak = (deel: unknown, pad: string): unknown => {
    if (typeof deel !== "object" || deel === null) return deel;
    if (isVerzegeld(deel)) return Object.hasOwn(geheim, pad) ? geheim[pad] : (schuilnamen[pad] ?? VERGETEN);
    if (Array.isArray(deel)) return deel.map((een, i) => maak(een, `${pad}/${i}`));
    return Object.fromEntries(Object.entries(deel).map(([naam, een]) => [naam, maak(een, `${pad}/${alsDeel(naam)}`)]));
  };
  return maak(open, "") as T;
}

/** The first place whose value is not the one that was sealed; null when all are. */
export function valsGeheim(
  open: unknown,
  geheim: Geheim,
  { zout, volgnummer }: { readonly zout: string; readonly volgnummer: number },
  hmac: Hasher["hmac"] = hmacVanTekst,
): string | null {
  const zegels = new Map<string, string>();
  const zoek = (deel: unknown, pad: string): void => {
    if (typeof deel !== "object" || deel === null) return;
    if (isVerzegeld(deel)) zegels.set(pad, deel.verzegeld);
    else for (const [naam, een] of Object.entries(deel)) zoek(een, `${pad}/${alsDeel(naam)}`);
  };
  zoek(open, "");
  return (
    Object.entries(geheim).find(
      ([pad, waarde]) => zegels.get(pad) !== zegel(zout, volgnummer, pad, waarde, hmac),
    )?.[0] ?? null
  );
}

const isVerzegeld = (deel: object): deel is Verzegeld => {
  const namen = Object.keys(deel);
  return namen.length === 1 && namen[0] === "verzegeld";
};

/** One part of a JSON Pointer. */
const alsDeel = (naam: string): string =>
  // Names are short and many, and nearly none has either sign.
  naam.includes("~") || naam.includes("/") ? naam.replaceAll("~", "~0").replaceAll("/", "~1") : naam;
