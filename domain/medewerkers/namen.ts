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
  return (tekst) => tekst.replace(AANDUIDING, (id) => perId.get(id) ?? id);
}

/** The same of every text in something that is about to be shown. */
export function metNamen<T>(waarde: T, namen: Namen): T {
  if (typeof waarde === "string") return namen(waarde) as T;
  if (Array.isArray(waarde)) return waarde.map((deel: unknown) => metNamen(deel, namen)) as T;
  if (typeof waarde !== "object" || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([veld, deel]) => [veld, metNamen(deel, namen)])) as T;
}

/** What a page leaves alone: what is to be typed over, what somebody is typing, and what nobody reads. */
const LETTERLIJK = /<(code|pre|textarea|script|style)[\s/>]/gi;

/** From where to where that goes. */
function letterlijkeStukken(html: string): (readonly [van: number, tot: number])[] {
  const klein = html.toLowerCase();
  const stukken: (readonly [number, number])[] = [];
  for (const { index, 1: tag = "" } of html.matchAll(LETTERLIJK)) {
    if (index < (stukken.at(-1)?.[1] ?? 0)) continue;
    const einde = klein.indexOf(`</${tag.toLowerCase()}`, index);
    stukken.push([index, einde === -1 ? html.length : einde]);
  }
  return stukken;
}

/** The same of what somebody sees of a page (in which every < and > that is no tag is escaped); its addresses and fields keep the ids. */
export function namenInHtml(html: string, namen: Namen): string {
  const letterlijk = letterlijkeStukken(html);
  let volgende = 0;
  return html.replace(AANDUIDING, (id: string, plek: number) => {
    while ((letterlijk[volgende]?.[1] ?? plek) < plek) volgende += 1;
    const hierLetterlijk = (letterlijk[volgende]?.[0] ?? plek) < plek;
    const inTag = html.lastIndexOf("<", plek) > html.lastIndexOf(">", plek);
    return hierLetterlijk || inTag ? id : ontsnapt(namen(id));
  });
}

/** A name is what somebody typed. */
const ontsnapt = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => `&#${teken.codePointAt(0)};`);
