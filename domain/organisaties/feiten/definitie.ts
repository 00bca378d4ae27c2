import type { z } from "zod";
import { alsVerzegeldFeit, type Opgave, type Verzegeldfeit } from "../../journaal/feit.ts";
import type { Organisaties } from "../organisatie.ts";

/** A kind of fact about organisations. */
export const definieer = <Z extends z.ZodObject>(opgave: Opgave<Organisaties, Z>): Verzegeldfeit<Organisaties, Z> =>
  alsVerzegeldFeit(opgave);
