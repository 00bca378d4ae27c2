/** Why a register is not accepted: one place in the file and what is wrong there. */
export interface RegisterFout {
  /** Line in the file, the header is line 1. */
  readonly regel: number;
  /** Name of the column, "" when the whole line or file is meant. */
  readonly veld: string;
  readonly code: string;
  readonly reden: string;
}

/** What is wrong with a value, before it is known where the value stood. */
export type Bezwaar = Pick<RegisterFout, "code" | "reden">;

/** Past this number nobody reads on, and a hostile file may not fill the memory. */
export const MAX_FOUTEN = 10_000;

/**
 * A value of the file in a message: short, visible, and without what should not spread through logs.
 * Only for fields with a fixed set of values: names and reasons are never repeated.
 */
export function tonen(waarde: string): string {
  const zichtbaar = waarde.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "·").replace(/\d(?:[ .-]?\d){8,}/g, "#########");
  const tekens = [...zichtbaar];
  return `"${tekens.length > 40 ? `${tekens.slice(0, 40).join("")}…` : zichtbaar}"`;
}
