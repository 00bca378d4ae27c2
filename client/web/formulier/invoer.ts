import { randomUUID } from "node:crypto";
import { metRij, zonderRij } from "#domain/formulier/rijen.ts";
import { eerste, type Invoer, type Veld } from "#domain/formulier/veld.ts";
import { bijPad } from "#domain/formulier/vind.ts";
import { GEZIEN, KENMERK, TOON } from "./blad.ts";
import { BRIEF, TERUG, ZEKER } from "./wat-volgt.ts";

/** What a browser sent: as the form that it was, made anew, or with what the form itself carries. */

/** Room for an aanmelding with all its partners, each letter sent as nine signs, and some. */
export const MAX_FORMULIER = 512 * 1024;

export const nieuwId = (): string => `web:${randomUUID()}`;

/** A form that was tampered with is a new one. */
export const id = (invoer: Invoer, veld: string = KENMERK): string =>
  kenmerkVan(invoer, veld) === null ? nieuwId() : eerste(invoer, veld);

/** By which a form is known again, without what says that it is one. */
export const kenmerkVan = (invoer: Invoer, veld: string = KENMERK): string | null =>
  /^web:([0-9a-f-]{36})$/.exec(eerste(invoer, veld))?.[1] ?? null;

/** Under which is recorded what stands in the form of this kenmerk. */
export const idBij = (kenmerk: string): string => `web:${kenmerk}`;

/** So that it counts once, and rests on what was looked at. */
export interface Vast {
  readonly id: string;
  readonly gezien: number;
}

/** Made up once where the form was tampered with, so that it is the same whatever becomes of it. `nu`: what there is to see. */
export const vastIn = (invoer: Invoer, nu: number): Vast => ({
  id: id(invoer),
  gezien: /^\d{1,7}$/.test(eerste(invoer, GEZIEN)) ? Number(eerste(invoer, GEZIEN)) : nu,
});

export const alsVelden = (vast: Vast) => ({ [KENMERK]: vast.id, [GEZIEN]: vast.gezien });

/** A form sends each line end as two characters. */
export function leesInvoer(tekst: string): Invoer {
  const invoer = new Map<string, string[]>();
  for (const [naam, waarde] of new URLSearchParams(tekst))
    invoer.set(naam, [...(invoer.get(naam) ?? []), waarde.replace(/\r\n?/g, "\n")]);
  return invoer;
}

/** As a browser would send it. */
export const alsTekst = (invoer: Invoer): string =>
  new URLSearchParams(
    [...invoer].flatMap(([naam, waarden]) => waarden.map((waarde): [string, string] => [naam, waarde])),
  ).toString();

/** A button that only makes the form anew: one row more or less, or what belongs to a choice; null for none of these. */
export function verbouw(invoer: Invoer, velden: readonly Veld[]): Invoer | null {
  const alle = bijPad(velden, invoer);
  const isLijst = (pad: string): boolean => alle.get(pad)?.soort.soort === "lijst";
  const [erbij, weg] = [eerste(invoer, "_erbij"), eerste(invoer, "_weg")];
  if (isLijst(erbij)) return metRij(invoer, erbij);
  const [, lijst = "", plek = ""] = /^(.+)\.(\d{1,4})$/.exec(weg) ?? [];
  if (isLijst(lijst)) return zonderRij(invoer, lijst, plek);
  return invoer.has("_erbij") || invoer.has("_weg") || invoer.has(TOON) || invoer.has(TERUG) ? invoer : null;
}

/** Without the button that was pressed. */
export const metVast = (invoer: Invoer, vast: Readonly<Record<string, string | number>>): Invoer =>
  new Map([
    ...[...invoer].filter(([naam]) => !KNOPPEN.has(naam)),
    ...Object.entries(vast).map(([naam, waarde]) => [naam, [String(waarde)]] as const),
  ]);

const KNOPPEN: ReadonlySet<string> = new Set([TERUG, ZEKER, BRIEF, TOON, "_erbij", "_weg"]);

/** What the system filled in is filled in anew. */
export const zonderVast = (invoer: Invoer, velden: readonly Veld[]): Invoer => {
  const alle = bijPad(velden, invoer);
  return new Map([...invoer].filter(([pad]) => alle.get(pad)?.soort.soort !== "vast"));
};
