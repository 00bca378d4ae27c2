import { isVeiligAdres } from "./schoon.ts";
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

const REGEL = /^(?<id>\*|[\p{L}\p{N}._@-]{1,60})\s*=\s*(?:(?<naam>[^<>=]*?)\s*<(?<adres>[^<>]*)>|(?<kaal>\S+))$/u;

/** Null when a part of it can't be read. */
export function leesZaAdressen(tekst: string): ZaAdressen | null {
  const perId = new Map<string, Postadres>();
  let overig: string | null = null;
  for (const deel of tekst.split(/[;,\n]/).map((stuk) => stuk.trim())) {
    if (deel === "") continue;
    const { id, naam = "", adres, kaal = "" } = REGEL.exec(deel)?.groups ?? {};
    const doel = adres ?? kaal;
    if (id === undefined || !isVeiligAdres(id === "*" ? `wie${doel}` : doel)) return null;
    if (id === "*" ? overig !== null || !doel.startsWith("@") : perId.has(id)) return null;
    if (id === "*") overig = doel;
    else perId.set(id, { naam, adres: doel });
  }
  return { perId: Object.fromEntries(perId), overig };
}

/** An id may be an address itself. */
export function adresVanZa(id: string, { perId, overig }: ZaAdressen): Postadres | null {
  if (Object.hasOwn(perId, id)) return perId[id] ?? null;
  const adres = id.includes("@") ? id : overig === null ? "" : `${id}${overig}`;
  return isVeiligAdres(adres) ? { naam: "", adres } : null;
}

/** For letters to others. Without a name in the settings it is the id, never an address. */
export function naamVanZa(id: string, { perId }: ZaAdressen): string {
  const naam = Object.hasOwn(perId, id) ? perId[id]?.naam : undefined;
  return naam === undefined || naam === "" ? id.replace(/@.*$/, "") : naam;
}
