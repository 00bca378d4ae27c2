import type { Context } from "hono";

/** The address of a form that somebody filled in: which of what was kept stands in it, and how. */

const BEWAARD = "bewaard";
const WEERGAVE = "blad";
const HIER = "http://hier.invalid";

/** With what is wrong with it, or with what will follow; null: as it was typed. */
export type Weergave = "fouten" | "volgt" | null;

export const formulieradres = (pad: string, kenmerk: string, weergave: Weergave = null): string =>
  // A path that begins as an address elsewhere leads nowhere but here.
  `${new URL(pad, HIER).pathname}?${BEWAARD}=${kenmerk}${weergave === null ? "" : `&${WEERGAVE}=${weergave}`}`;

export const kenmerkInAdres = (c: Context): string | undefined => c.req.query(BEWAARD);

export const weergaveIn = (c: Context): Weergave => {
  const gevraagd = c.req.query(WEERGAVE);
  return gevraagd === "fouten" || gevraagd === "volgt" ? gevraagd : null;
};

/** Whether this leads to the same form, which may stay in its place. */
export function blijftStaan(naar: string, pad: string): boolean {
  const { pathname, searchParams } = new URL(naar, HIER);
  return pathname === pad && searchParams.has(BEWAARD) && searchParams.get(WEERGAVE) !== "volgt";
}
