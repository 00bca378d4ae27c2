import type { Organisaties } from "../organisatie.ts";
import { feitenVan } from "../../journaal/feitenboek.ts";
import { organisatieGewijzigd } from "./gewijzigd.ts";
import { organisatieHerkend } from "./herkend.ts";
import { organisatieOpgenomen } from "./opgenomen.ts";
import { organisatieSamengevoegd } from "./samengevoegd.ts";

/** Every kind of fact that the journaal of the organisations can hold. */
export const FEITEN = feitenVan<Organisaties>([
  organisatieOpgenomen,
  organisatieHerkend,
  organisatieGewijzigd,
  organisatieSamengevoegd,
]);
