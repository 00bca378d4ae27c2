import type { z } from "zod";
import { persoonsplaatsen } from "./persoonsplaatsen.ts";
import type { Plaatsen } from "./verzegel.ts";

/** Something that happened in a chain whose lines are facts, and whose fold is its stand `S`: the books of a subsidieperiode, the organisations. */
export interface Feit {
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** The one definition of a kind of fact, as of a gebeurtenis of a traject: what it holds, how people read it, and what it makes of the stand. */
export interface Feitdefinitie<S, Z extends z.ZodObject = z.ZodObject> {
  readonly type: string;
  /** What people call it. */
  readonly titel: string;
  /** Made when it is asked for: every run of a workflow loads all of them. */
  readonly schema: () => Z;
  readonly voorbeeld: z.output<Z>;
  /** One Dutch sentence. */
  readonly zin: (gegevens: z.output<Z>) => string;
  /** `volgnummer`: of the line that tells it. */
  readonly vouw: (stand: S, gegevens: z.output<Z>, volgnummer: number) => S;
  /** Says that it happened. */
  readonly maak: (gegevens: z.output<Z>) => Feit;
}

export type Opgave<S, Z extends z.ZodObject> = Omit<Feitdefinitie<S, Z>, "maak">;

export const alsFeit = <S, Z extends z.ZodObject>(opgave: Opgave<S, Z>): Feitdefinitie<S, Z> => ({
  ...opgave,
  maak: (gegevens) => ({ type: opgave.type, gegevens }),
});

/** A kind of fact in which people typed something. */
export interface Verzegeldfeit<S, Z extends z.ZodObject = z.ZodObject> extends Feitdefinitie<S, Z> {
  /** Where its line holds what people typed. */
  readonly plaatsen: () => Plaatsen;
}

export function alsVerzegeldFeit<S, Z extends z.ZodObject>(opgave: Opgave<S, Z>): Verzegeldfeit<S, Z> {
  let plaatsen: Plaatsen | undefined;
  return {
    ...alsFeit(opgave),
    plaatsen: () => (plaatsen ??= { gegevens: persoonsplaatsen(opgave.schema()) ?? {} }),
  };
}
