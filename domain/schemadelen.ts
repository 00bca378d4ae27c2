import type { z } from "zod";

/** The schemas that a schema is made of, whatever zod calls them. */
export interface Schemadelen {
  /** Of an object: each field by its name; undefined for anything else. */
  readonly velden: Readonly<Record<string, z.ZodType>> | undefined;
  /** Of a list or record: that of every element. */
  readonly ieder: z.ZodType | undefined;
  /** What the value itself is: the inside of an optional one, each variant of a union. */
  readonly zelf: readonly z.ZodType[];
}

/** The parts of zod's definition objects that hold other schemas. */
interface Definitie {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

export function schemadelen(schema: z.ZodType): Schemadelen {
  const { shape, element, innerType, valueType, in: invoer, options = [] } = schema.def as unknown as Definitie;
  return {
    velden: shape,
    ieder: element ?? valueType,
    zelf: [innerType, invoer, ...options].filter((deel) => deel !== undefined),
  };
}
