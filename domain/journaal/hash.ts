import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** JSON with sorted keys and without `undefined`: the same value always gives the same text, on every machine and in every year. */
export function canoniek(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map((deel) => canoniek(deel ?? null)).join(",")}]`;
  if (typeof waarde !== "object" || waarde === null) return JSON.stringify(waarde) ?? "null";
  let tekst = "";
  for (const naam of Object.keys(waarde).sort()) {
    const deel: unknown = (waarde as Readonly<Record<string, unknown>>)[naam];
    if (deel !== undefined) tekst += `${tekst === "" ? "" : ","}${JSON.stringify(naam)}:${canoniek(deel)}`;
  }
  return `{${tekst}}`;
}

/** SHA-256 over the canonical form, as 64 hexadecimal digits. Pure JavaScript: the workflow sandbox has no `crypto`. */
export const hashVan = (waarde: unknown): string => bytesToHex(sha256(utf8ToBytes(canoniek(waarde))));
