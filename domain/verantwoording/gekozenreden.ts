/** What a reason can be given for: a refusal, a stop, an oordeel below goed, a verlenging or nazorg that is refused. */
export const REDENSOORTEN = ["afwijzing", "stop", "oordeel", "verlenging", "nazorg"] as const;
export type Redensoort = (typeof REDENSOORTEN)[number];

/** A reason that was chosen from the list of a period, with how it was called there. */
export interface Gekozenreden {
  readonly code: string;
  readonly naam: string;
}
