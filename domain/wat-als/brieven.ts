import type { Opdracht } from "../journaal/lijn.ts";

/** A letter that would go out, and to whom. */
export interface Brief {
  readonly brief: string;
  readonly aan: string;
  /** Which one, of several partners. */
  readonly partner?: string;
}

/** Each once: hours that are booked in parts tell the same person of one rung after the other. */
export function brievenIn(opdrachten: readonly Opdracht[]): readonly Brief[] {
  const brieven = opdrachten
    .filter(({ type }) => type === "mail")
    .map(({ params: { brief, aan, partner } }) => ({
      brief: String(brief),
      aan: String(aan),
      ...(typeof partner === "string" ? { partner } : {}),
    }));
  return [...new Map(brieven.map((een) => [`${een.brief}|${een.aan}|${een.partner ?? ""}`, een])).values()];
}
