import type { z } from "zod";
import { persoonsplaatsen } from "../../journaal/persoonsplaatsen.ts";
import type { Plaatsen } from "../../journaal/verzegel.ts";
import type { Organisaties } from "../organisatie.ts";

/** Something that came to be known of an organisation. */
export interface Feit {
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** The one definition of a kind of fact, as of a subsidieperiode (periode/feiten/definitie.ts). */
export interface Feitdefinitie<S extends z.ZodObject = z.ZodObject> {
  readonly type: string;
  /** What people call it. */
  readonly titel: string;
  readonly schema: () => S;
  readonly voorbeeld: z.output<S>;
  /** One Dutch sentence. */
  readonly zin: (gegevens: z.output<S>) => string;
  /** `volgnummer`: of the line that tells it. */
  readonly vouw: (stand: Organisaties, gegevens: z.output<S>, volgnummer: number) => Organisaties;
  /** Says that it happened. */
  readonly maak: (gegevens: z.output<S>) => Feit;
  /** Where its line holds what people typed. */
  readonly plaatsen: () => Plaatsen;
}

export function definieer<S extends z.ZodObject>(
  opgave: Omit<Feitdefinitie<S>, "maak" | "plaatsen">,
): Feitdefinitie<S> {
  let plaatsen: Plaatsen | undefined;
  return {
    ...opgave,
    maak: (gegevens) => ({ type: opgave.type, gegevens }),
    plaatsen: () => (plaatsen ??= { gegevens: persoonsplaatsen(opgave.schema()) ?? {} }),
  };
}
