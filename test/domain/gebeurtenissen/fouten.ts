/** For tests of messages: every way in which one field of a schema can be wrong. */
import { z } from "zod";

const FOUT: readonly unknown[] = [
  undefined,
  null,
  "",
  "x".repeat(5000),
  "\u0000",
  -1,
  0.1,
  1e9,
  Number.NaN,
  true,
  [],
  Array.from({ length: 100 }, () => "x"),
  {},
];

export function* foutieveWaarden(schema: z.core.$ZodType, waarde: unknown): Generator<unknown> {
  yield* FOUT;
  const kern = uitgepakt(schema);
  if (kern instanceof z.ZodArray) {
    const [eerste] = Array.isArray(waarde) ? (waarde as unknown[]) : [];
    for (const deel of foutieveWaarden(kern.element, eerste)) yield [deel];
  } else if (kern instanceof z.ZodUnion) {
    const past = kern.options.find((optie) => z.safeParse(optie, waarde).success);
    if (past !== undefined) yield* foutieveWaarden(past, waarde);
  } else if (kern instanceof z.ZodObject) {
    const velden = typeof waarde === "object" && waarde !== null ? (waarde as Record<string, unknown>) : {};
    yield { ...velden, onbekendVeld: 1 };
    for (const [naam, veld] of Object.entries(kern.shape as Record<string, z.core.$ZodType>))
      for (const deel of foutieveWaarden(veld, velden[naam])) yield { ...velden, [naam]: deel };
  }
}

function uitgepakt(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? uitgepakt(schema.def.innerType)
    : schema;
}
