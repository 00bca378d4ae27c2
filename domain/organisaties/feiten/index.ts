import type { Organisatiefeit } from "./definitie.ts";
import { organisatieGewijzigd } from "./gewijzigd.ts";
import { organisatieHerkend } from "./herkend.ts";
import { organisatieOpgenomen } from "./opgenomen.ts";
import { organisatieSamengevoegd } from "./samengevoegd.ts";

/** Every kind of fact that the journaal of the organisations can hold. */
const ALLE = [organisatieOpgenomen, organisatieHerkend, organisatieGewijzigd, organisatieSamengevoegd];

export const FEITEN: ReadonlyMap<string, Organisatiefeit> = new Map(
  ALLE.map((feit) => [feit.type, feit as unknown as Organisatiefeit]),
);
