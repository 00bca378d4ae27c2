import type { z } from "zod";
import { persoonsgegevens } from "../gebeurtenissen/velden.ts";
import type { Plaatsen } from "./verzegel.ts";

/** The parts of zod's definition objects that hold other schemas. */
interface Delen {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** Where a value of this schema holds personal data, by the marks of its fields; null: nowhere. */
export function persoonsplaatsen(schema: z.ZodType): Plaatsen | null {
  if (persoonsgegevens.has(schema)) return true;
  const { shape, element, innerType, valueType, in: invoer, options } = schema.def as unknown as Delen;
  if (shape !== undefined) {
    const velden = Object.entries(shape).flatMap(([naam, veld]) => {
      const plaatsen = persoonsplaatsen(veld);
      return plaatsen === null ? [] : [[naam, plaatsen] as const];
    });
    return velden.length === 0 ? null : Object.fromEntries(velden);
  }
  const ieder = element ?? valueType;
  if (ieder !== undefined) {
    const plaatsen = persoonsplaatsen(ieder);
    return plaatsen === null ? null : { "*": plaatsen };
  }
  const onder = [innerType, invoer, ...(options ?? [])].filter((deel) => deel !== undefined);
  return onder.map(persoonsplaatsen).reduce(samen, null);
}

/** Of a value that may have either shape. */
function samen(een: Plaatsen | null, ander: Plaatsen | null): Plaatsen | null {
  if (een === null || ander === null) return een ?? ander;
  if (een === true || ander === true) return true;
  const namen = [...new Set([...Object.keys(een), ...Object.keys(ander)])];
  return Object.fromEntries(namen.map((naam) => [naam, samen(een[naam] ?? null, ander[naam] ?? null)!]));
}
