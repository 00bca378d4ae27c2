/** HTML as a browser reads it (parse5 follows the standard), and what in it nobody of us wrote. */
import { type DefaultTreeAdapterTypes as Boom, parse, parseFragment } from "parse5";
import { GIF } from "./gif.ts";

type Knoop = Boom.ChildNode | Boom.Document | Boom.DocumentFragment;

const ONZE_TAGS: ReadonlySet<string> = new Set(
  "html head meta title link body a header div main footer p nav ul li form span button h1 h2 h3 h4 section article dl dt dd table caption thead tbody tr th td details summary ol time strong em code pre label input textarea select option datalist fieldset legend br iframe script svg g path rect circle line polyline polygon text tspan defs desc abbr small b i img hr figure figcaption style tfoot colgroup col u optgroup".split(
    " ",
  ),
);

/** Of letters too, which carry their look in them. */
interface Soort {
  readonly brief?: boolean;
}

export interface Ontleed {
  /** What people read, attributes that hold typed text too. */
  readonly tekst: string;
  /** What no page of ours may hold. */
  readonly mis: readonly string[];
}

export function ontleed(html: string, { brief = false }: Soort = {}): Ontleed {
  const mis: string[] = [];
  const tekst: string[] = [];
  const loop = (knoop: Knoop): void => {
    if (knoop.nodeName === "#comment") {
      if ((knoop as Boom.CommentNode).data.includes(GIF) && !brief)
        mis.push(`commentaar ${(knoop as Boom.CommentNode).data}`);
    } else if (knoop.nodeName === "#text") tekst.push((knoop as Boom.TextNode).value);
    else if ("tagName" in knoop) element(knoop);
    if ("childNodes" in knoop) for (const kind of knoop.childNodes) loop(kind);
  };
  function element({ tagName, attrs, childNodes }: Boom.Element): void {
    if (!ONZE_TAGS.has(tagName)) mis.push(`<${tagName}>`);
    const inhoud = childNodes.map((kind) => ("value" in kind ? kind.value : "")).join("");
    if (tagName === "script" && inhoud.trim() !== "") mis.push(`<script>${inhoud}`);
    if (tagName === "style" && (!brief || inhoud.includes(GIF))) mis.push(`<style>${inhoud}`);
    for (const { name, value } of attrs) {
      if (name.startsWith("on") || name === "srcdoc" || name.includes(GIF)) mis.push(`<${tagName} ${name}="${value}">`);
      if (name === "style" && (!brief || value.includes(GIF))) mis.push(`<${tagName} ${name}="${value}">`);
      if (ADRES.has(name)) {
        const fout = adresfout(name, value);
        if (fout !== null) mis.push(`<${tagName} ${name}="${value}">: ${fout}`);
      }
      if (["value", "aria-label", "content", "title", "alt"].includes(name)) tekst.push(value);
    }
  }
  // A label of the svg or a page without a head is a fragment as well.
  loop(/^\s*<!doctype/i.test(html) ? parse(html) : parseFragment(html));
  return { tekst: tekst.map(plat).join(" "), mis };
}

const ADRES: ReadonlySet<string> = new Set(["href", "src", "action", "formaction", "poster", "data", "xlink:href"]);

/** Where a link may lead: a place of ours, or to write or to call to. */
function adresfout(naam: string, waarde: string): string | null {
  if (waarde === "data:,") return null;
  if (waarde.startsWith("mailto:")) return /[?&]/.test(waarde) ? "schrijft ook kopregels" : null;
  if (waarde.startsWith("tel:")) return /^tel:\+?[0-9()-]+$/.test(waarde) ? null : "is geen nummer";
  if (waarde.startsWith("#")) return null;
  const adres = URL.parse(waarde, "https://hier.example/map/");
  if (adres === null || !["https:", "http:"].includes(adres.protocol)) return "is geen adres van ons";
  // What was asked for may stand behind the question mark of a place of ours.
  if (adres.hostname === "hier.example") return adres.pathname.includes(GIF) ? "komt van wie typte" : null;
  if (naam === "action" || naam === "src") return "gaat naar een ander";
  return adres.hostname.endsWith("kwaad.example") || adres.href.includes(GIF) ? "komt van wie typte" : null;
}

export const plat = (tekst: string): string => tekst.replace(/\s+/g, " ").trim();

/** What stands to be read: no values behind choices, and not what is shown letter by letter. */
export function leesbaar(html: string): string {
  const tekst: string[] = [];
  const loop = (knoop: Knoop): void => {
    if (knoop.nodeName === "#text") tekst.push((knoop as Boom.TextNode).value);
    if (["code", "pre", "script", "style"].includes(knoop.nodeName)) return;
    if ("attrs" in knoop)
      for (const { name, value } of knoop.attrs) if (["aria-label", "title", "alt"].includes(name)) tekst.push(value);
    if ("childNodes" in knoop) knoop.childNodes.forEach(loop);
  };
  loop(parse(html));
  return plat(tekst.join(" "));
}
