import type { Postadres } from "#activities/mail/transport.ts";
import { isMailadres } from "#domain/tekst/mailadres.ts";

/** People as the settings write them. */
export type { Postadres };

/** `Name <address>` or `address`; null when it is neither. */
export function leesMedewerker(tekst: string): Postadres | null {
  const open = tekst.indexOf("<");
  if (open === -1) return isMailadres(tekst) ? { naam: "", adres: tekst } : null;
  const naam = tekst.slice(0, open).trimEnd();
  const adres = tekst.slice(open + 1, -1);
  return /[>=]/.test(naam) || !tekst.endsWith(">") || !isMailadres(adres) ? null : { naam, adres };
}

/** `za-03=Kim de Boer <kim@stichting.example>; za-05=sam@stichting.example`; null when a part of it can't be read. */
export function leesZorgarrangeurs(tekst: string): ReadonlyMap<string, Postadres> | null {
  const perId = new Map<string, Postadres>();
  for (const deel of tekst.split(/[;,\n]/).map((stuk) => stuk.trim())) {
    if (deel === "") continue;
    const is = deel.indexOf("=");
    const id = deel.slice(0, Math.max(is, 0)).trimEnd();
    const gelezen = leesMedewerker(deel.slice(is + 1).trimStart());
    if (!/^za-\d{1,6}$/.test(id) || gelezen === null || perId.has(id)) return null;
    perId.set(id, gelezen);
  }
  return perId;
}
