import { isMailadres } from "#domain/tekst/mailadres.ts";
import type { Postadres } from "./transport.ts";

/**
 * Where a zorgarrangeur gets mail. The journaal knows zorgarrangeurs by an id only, so names and addresses stand in the settings:
 * `za-03=Kim de Boer <kim@stichting.example>; za-05=sam@stichting.example; *=@stichting.example`, where `*` gives everybody else `id@stichting.example`.
 */
export interface ZaAdressen {
  readonly perId: Readonly<Record<string, Postadres>>;
  /** Domain of everybody who has no line; null when there is none. */
  readonly overig: string | null;
}

export const GEEN_ZA_ADRESSEN: ZaAdressen = { perId: {}, overig: null };

/** `id = name <address>` or `id = address`; null when it is neither. */
function leesRegel(tekst: string): { readonly id: string; readonly doel: Postadres } | null {
  const is = tekst.indexOf("=");
  const id = tekst.slice(0, Math.max(is, 0)).trimEnd();
  const rest = tekst.slice(is + 1).trimStart();
  if (id !== "*" && !/^[\p{L}\p{N}._-]{1,60}$/u.test(id)) return null;
  const open = rest.indexOf("<");
  if (open === -1) return { id, doel: { naam: "", adres: rest } };
  const naam = rest.slice(0, open).trimEnd();
  return /[>=]/.test(naam) || !rest.endsWith(">") ? null : { id, doel: { naam, adres: rest.slice(open + 1, -1) } };
}

/** Null when a part of it can't be read. */
export function leesZaAdressen(tekst: string): ZaAdressen | null {
  const perId = new Map<string, Postadres>();
  let overig: string | null = null;
  for (const deel of tekst.split(/[;,\n]/).map((stuk) => stuk.trim())) {
    if (deel === "") continue;
    const gelezen = leesRegel(deel);
    if (gelezen === null) return null;
    const { id, doel } = gelezen;
    if (!isMailadres(id === "*" ? `wie${doel.adres}` : doel.adres)) return null;
    if (id === "*" ? overig !== null || !doel.adres.startsWith("@") : perId.has(id)) return null;
    if (id === "*") overig = doel.adres;
    else perId.set(id, doel);
  }
  return { perId: Object.fromEntries(perId), overig };
}

/** Null: nobody knows where to write. */
export function adresVanZa(id: string, { perId, overig }: ZaAdressen): Postadres | null {
  if (Object.hasOwn(perId, id)) return perId[id] ?? null;
  const adres = overig === null ? "" : `${id}${overig}`;
  return isMailadres(adres) ? { naam: "", adres } : null;
}

/** For letters to others. Without a name in the settings it is the id, never an address. */
export function naamVanZa(id: string, { perId }: ZaAdressen): string {
  const naam = Object.hasOwn(perId, id) ? perId[id]?.naam : undefined;
  return naam === undefined || naam === "" ? id : naam;
}
