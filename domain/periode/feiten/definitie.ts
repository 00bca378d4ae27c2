import type { z } from "zod";
import { alsFeit, type Feitdefinitie } from "../../journaal/feit.ts";
import type { Boekhouding } from "../boekhouding.ts";

/** A kind of fact in the books of a subsidieperiode. */
export type Periodefeit<Z extends z.ZodObject = z.ZodObject> = Feitdefinitie<Boekhouding, Z>;

export const definieer = <Z extends z.ZodObject>(opgave: Omit<Periodefeit<Z>, "maak">): Periodefeit<Z> =>
  alsFeit(opgave);
