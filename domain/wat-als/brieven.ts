import type { Opdracht } from "../journaal/lijn.ts";

/** A letter that would go out, and to whom. */
export interface Brief {
  readonly brief: string;
  readonly aan: string;
  /** Which one, of several partners. */
  readonly partner?: string;
}

export const brievenIn = (opdrachten: readonly Opdracht[]): Brief[] =>
  opdrachten
    .filter(({ type }) => type === "mail")
    .map(({ params: { brief, aan, partner } }) => ({
      brief: String(brief),
      aan: String(aan),
      ...(typeof partner === "string" ? { partner } : {}),
    }));
