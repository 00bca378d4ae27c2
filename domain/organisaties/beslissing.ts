import type { Feit } from "../journaal/feit.ts";
import type { OrganisatieId } from "./organisatie.ts";

/** What one part of a question leads to, given what is known by then. */
export interface Beslissing {
  readonly feiten: readonly Feit[];
  readonly organisatie: OrganisatieId | null;
}
