import type { z } from "zod";
import { persoonsgegevens } from "../gebeurtenissen/velden.ts";
import { schemadelen } from "../schemadelen.ts";
import type { Plaatsen } from "./verzegel.ts";

/** Where a value of this schema holds personal data, by the marks of its fields; null: nowhere. */
export function persoonsplaatsen(schema: z.ZodType): Plaatsen | null {
  if (persoonsgegevens.has(schema)) return true;
  const { velden, ieder, zelf } = schemadelen(schema);
  if (velden !== undefined) {
    const gemerkt = Object.entries(velden).flatMap(([naam, veld]) => {
      const plaatsen = persoonsplaatsen(veld);
      return plaatsen === null ? [] : [[naam, plaatsen] as const];
    });
    return gemerkt.length === 0 ? null : Object.fromEntries(gemerkt);
  }
  if (ieder !== undefined) {
    const plaatsen = persoonsplaatsen(ieder);
    return plaatsen === null ? null : { "*": plaatsen };
  }
  return zelf.map(persoonsplaatsen).reduce(samen, null);
}

/** Of a value that may have either shape. */
function samen(een: Plaatsen | null, ander: Plaatsen | null): Plaatsen | null {
  if (een === null || ander === null) return een ?? ander;
  if (een === true || ander === true) return true;
  const namen = [...new Set([...Object.keys(een), ...Object.keys(ander)])];
  return Object.fromEntries(namen.map((naam) => [naam, samen(een[naam] ?? null, ander[naam] ?? null)!]));
}
