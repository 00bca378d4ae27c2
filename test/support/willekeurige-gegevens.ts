/** Any gegevens that fit a schema, with words from a pool: the names, ids and days that rules look for. */
import fc from "fast-check";
import { z } from "zod";

export function willekeurig(schema: z.core.$ZodType, woorden: readonly string[]): fc.Arbitrary<unknown> {
  const arbitrary = (deel: z.core.$ZodType): fc.Arbitrary<unknown> => {
    if (deel instanceof z.ZodOptional) return fc.option(arbitrary(deel.def.innerType), { nil: undefined });
    if (deel instanceof z.ZodNullable) return fc.option(arbitrary(deel.def.innerType), { nil: null });
    if (deel instanceof z.ZodDefault) return arbitrary(deel.def.innerType);
    if (deel instanceof z.ZodUnion) return fc.oneof(...deel.options.map(arbitrary));
    if (deel instanceof z.ZodArray)
      return fc.array(arbitrary(deel.element), { minLength: 1, maxLength: 4 }).filter((een) => past(deel, een));
    if (deel instanceof z.ZodObject)
      return fc
        .record(
          Object.fromEntries(
            Object.entries(deel.shape as Record<string, z.core.$ZodType>).map(([naam, veld]) => [
              naam,
              arbitrary(veld),
            ]),
          ),
        )
        .map((een) => Object.fromEntries(Object.entries(een).filter(([, waarde]) => waarde !== undefined)))
        .filter((een) => past(deel, een));
    if (deel instanceof z.ZodEnum) return fc.constantFrom(...deel.options);
    if (deel instanceof z.ZodLiteral) return fc.constantFrom(...deel.values);
    const kan = passend(deel, woorden);
    if (kan.length === 0) throw new Error(`geen woord past op ${deel._zod.def.type}`);
    return fc.constantFrom(...kan);
  };
  return arbitrary(schema);
}

/** Fields are made of the same few kinds, and one pool is asked for many of them. */
const gepast = new WeakMap<readonly string[], Map<z.core.$ZodType, unknown[]>>();
function passend(veld: z.core.$ZodType, woorden: readonly string[]): unknown[] {
  const perVeld = gepast.get(woorden) ?? new Map<z.core.$ZodType, unknown[]>();
  gepast.set(woorden, perVeld);
  const kan = perVeld.get(veld) ?? [...woorden, ...GETALLEN, true, false].filter((waarde) => past(veld, waarde));
  perVeld.set(veld, kan);
  return kan;
}

const GETALLEN = [1, 2, 3, 0.25, 8, 16, 30, 40, 60, 90, 100];

const past = (schema: z.core.$ZodType, waarde: unknown): boolean => z.safeParse(schema, waarde).success;
