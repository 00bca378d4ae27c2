import type { z } from "zod";

type Velden = Readonly<Record<string, z.ZodType>>;
type Waarden<V extends Velden> = { readonly [veld in keyof V]?: string };

/** Settings that belong together. The descriptions of its fields are the lines of `.env.example` (env-voorbeeld.ts). */
interface Groep<V extends Velden, I> {
  readonly velden: V;
  /** Holds in both modes; what stands here nor in `embedded` must be set. */
  readonly standaard?: Waarden<V>;
  /** An embedded system needs no settings at all: its mail stays in the postvak, so invented addresses do no harm. */
  readonly embedded?: Waarden<V>;
  /** What the rest of the system sees of them. */
  readonly maak: (waarden: z.output<z.ZodObject<V>>) => I;
}

export const groep = <V extends Velden, I>(opgave: Groep<V, I>): Groep<V, I> => opgave;
