import type { z } from "zod";
import type { Boekhouding } from "../boekhouding.ts";

/** Something that happened in the books of a subsidieperiode. */
export interface Feit {
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** The one definition of a kind of fact, as of a gebeurtenis of a traject: what it holds, how people read it, and what it makes of the books. */
export interface Feitdefinitie<S extends z.ZodObject = z.ZodObject> {
  readonly type: string;
  /** What people call it. */
  readonly titel: string;
  /** Made when it is asked for: every run of a workflow loads all of them. */
  readonly schema: () => S;
  readonly voorbeeld: z.output<S>;
  /** One Dutch sentence. */
  readonly zin: (gegevens: z.output<S>) => string;
  /** `volgnummer`: of the line that tells it. */
  readonly vouw: (boekhouding: Boekhouding, gegevens: z.output<S>, volgnummer: number) => Boekhouding;
  /** Says that it happened. */
  readonly maak: (gegevens: z.output<S>) => Feit;
}

export const definieer = <S extends z.ZodObject>(opgave: Omit<Feitdefinitie<S>, "maak">): Feitdefinitie<S> => ({
  ...opgave,
  maak: (gegevens) => ({ type: opgave.type, gegevens }),
});
