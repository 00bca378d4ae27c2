import type { z } from "zod";
import { alsFeit, type Feitdefinitie } from "../../journaal/feit.ts";
import { persoonsplaatsen } from "../../journaal/persoonsplaatsen.ts";
import type { Plaatsen } from "../../journaal/verzegel.ts";
import type { Organisaties } from "../organisatie.ts";

/** A kind of fact about organisations. */
export interface Organisatiefeit<Z extends z.ZodObject = z.ZodObject> extends Feitdefinitie<Organisaties, Z> {
  /** Where its line holds what people typed. */
  readonly plaatsen: () => Plaatsen;
}

export function definieer<Z extends z.ZodObject>(
  opgave: Omit<Feitdefinitie<Organisaties, Z>, "maak">,
): Organisatiefeit<Z> {
  let plaatsen: Plaatsen | undefined;
  return {
    ...alsFeit(opgave),
    plaatsen: () => (plaatsen ??= { gegevens: persoonsplaatsen(opgave.schema()) ?? {} }),
  };
}
