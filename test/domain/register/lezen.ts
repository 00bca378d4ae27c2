import type { RegisterFout } from "#domain/register/fout.ts";
import { leesRegister } from "#domain/register/lees-register.ts";
import type { RegisterRij } from "#domain/register/register.ts";
import { type Velden, bestand, regel } from "./schrijf-register.ts";

export const VANDAAG = "2026-11-22";

export function rijenVan(inhoud: Uint8Array): readonly RegisterRij[] {
  const gelezen = leesRegister(inhoud, VANDAAG);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.rijen;
}

export function foutenVan(inhoud: Uint8Array): readonly RegisterFout[] {
  const gelezen = leesRegister(inhoud, VANDAAG);
  return gelezen.ok ? [] : gelezen.fouten;
}

/** Each fault as "line column code", which is what a program may count on. */
export const codes = (inhoud: Uint8Array): string[] =>
  foutenVan(inhoud).map((fout) => `${fout.regel} ${fout.veld || "-"} ${fout.code}`);

/** The same for sound rows in which some fields were replaced; they get the numbers 1, 2, 3 … */
export const codesVan = (...rijen: Velden[]): string[] =>
  codes(bestand(...rijen.map((velden, i) => regel({ nummer: String(i + 1), ...velden }))));
