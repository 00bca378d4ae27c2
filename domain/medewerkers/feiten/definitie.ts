import type { z } from "zod";
import { alsVerzegeldFeit, type Opgave, type Verzegeldfeit } from "../../journaal/feit.ts";
import type { Medewerkers } from "../medewerkers.ts";

/** A kind of fact about who works at the foundation. */
export const definieer = <Z extends z.ZodObject>(opgave: Opgave<Medewerkers, Z>): Verzegeldfeit<Medewerkers, Z> =>
  alsVerzegeldFeit(opgave);
