import type { Feit } from "../journaal/feit.ts";
import { gelukt, type Uitkomst } from "../weigering.ts";

/** What a question leads to, given who works here then. */
export interface Beslissing {
  readonly feiten: readonly Feit[];
  /** Whom it is about; null: everybody. */
  readonly medewerker: string | null;
}

export const besluit = (medewerker: string | null, ...feiten: readonly Feit[]): Uitkomst<Beslissing> =>
  gelukt({ feiten, medewerker });
