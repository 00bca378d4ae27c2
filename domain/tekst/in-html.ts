/** Other words for what somebody sees of a page: its addresses, its fields and what is shown letter by letter stay as they are. */

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

/** Of a page in which every < and > that is no tag is escaped. What `anders` gives is what somebody typed. */
export function vervangInHtml(html: string, patroon: RegExp, anders: (gevonden: string) => string): string {
  const letterlijk = letterlijkeStukken(html);
  let volgende = 0;
  return html.replace(patroon, (...wat: unknown[]) => {
    const gevonden = String(wat[0]);
    const plek = wat.find((een) => typeof een === "number") ?? 0;
    while ((letterlijk[volgende]?.[1] ?? plek) < plek) volgende += 1;
    const hierLetterlijk = (letterlijk[volgende]?.[0] ?? plek) < plek;
    const inTag = html.lastIndexOf("<", plek) > html.lastIndexOf(">", plek);
    return hierLetterlijk || inTag ? gevonden : ontsnapt(voorPunt(anders(gevonden), html[plek + gevonden.length]));
  });
}

/** What ends with a full stop needs no other behind it: "SWV Breda e.o." */
export const voorPunt = (woorden: string, volgt: string | undefined): string =>
  volgt === "." && woorden.endsWith(".") ? woorden.slice(0, -1) : woorden;

const ontsnapt = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => `&#${teken.codePointAt(0)};`);
