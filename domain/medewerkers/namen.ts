import { vervangInHtml, voorPunt } from "../tekst/in-html.ts";
import { VERGETEN_NAAM, type Medewerker } from "./medewerker.ts";

/**
 * Histories, lines and orders know people by an id; what people read says their names. This is where the one becomes the other: at the edge, in
 * whatever text, so that nothing that is written for people needs to think of it. Who is not known stays an id.
 */
export type Namen = (tekst: string) => string;

/** An id by itself: not a part of a longer word, a path or an address. */
const AANDUIDING = /(?<![\p{L}\p{N}._@/=-])(?:pl|pv|za|au|bh)-\d{1,6}(?![\p{L}\p{N}_@-])/gu;

export function namenVan(medewerkers: readonly Pick<Medewerker, "id" | "naam">[]): Namen {
  const perId = new Map<string, string>();
  for (const [naam, zelfde] of Map.groupBy(medewerkers, (een) => een.naam.trim()))
    // Of two people by one name the id tells them apart, and of who was forgotten it is all there is.
    for (const { id } of zelfde)
      perId.set(id, zelfde.length === 1 && naam !== VERGETEN_NAAM ? naam : `${naam} (${id})`);
  return (tekst) =>
    tekst.replace(AANDUIDING, (id, plek: number) => voorPunt(perId.get(id) ?? id, tekst[plek + id.length]));
}

/** The same of every text in something that is about to be shown. */
export function metNamen<T>(waarde: T, namen: Namen): T {
  if (typeof waarde === "string") return namen(waarde) as T;
  if (Array.isArray(waarde)) return waarde.map((deel: unknown) => metNamen(deel, namen)) as T;
  if (typeof waarde !== "object" || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([veld, deel]) => [veld, metNamen(deel, namen)])) as T;
}

/** The same of what somebody sees of a page. */
export const namenInHtml = (html: string, namen: Namen): string => vervangInHtml(html, AANDUIDING, namen);
