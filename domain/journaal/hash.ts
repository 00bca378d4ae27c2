import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { invariant } from "../weigering.ts";

/**
 * The canonical form of RFC 8785 (JCS): keys sorted by UTF-16 units, numbers and texts as ECMAScript writes them. The same value always gives the
 * same text, on every machine and in every year. What is undefined is left out.
 */
export function canoniek(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map((deel) => canoniek(deel ?? null)).join(",")}]`;
  if (typeof waarde !== "object" || waarde === null) {
    invariant(typeof waarde !== "number" || Number.isFinite(waarde), "een getal dat JSON niet kent");
    return JSON.stringify(waarde) ?? "null";
  }
  let tekst = "";
  for (const naam of Object.keys(waarde).sort()) {
    const deel: unknown = (waarde as Readonly<Record<string, unknown>>)[naam];
    if (deel !== undefined) tekst += `${tekst === "" ? "" : ","}${JSON.stringify(naam)}:${canoniek(deel)}`;
  }
  return `{${tekst}}`;
}

/** SHA-256 over the canonical form, as 64 hexadecimal digits. Pure JavaScript: the workflow sandbox has no `crypto`. */
export const hashVan = (waarde: unknown): string => hashVanTekst(canoniek(waarde));

/** What makes hashes, as hexadecimal digits: where there is a machine that is quicker at it, that may. */
export interface Hasher {
  readonly sha256: (tekst: string) => string;
  /** HMAC-SHA-256; `sleutel` in hexadecimal digits. */
  readonly hmac: (sleutel: string, tekst: string) => string;
}

export const hashVanTekst = (tekst: string): string => bytesToHex(sha256(utf8ToBytes(tekst)));
