import { readFileSync } from "node:fs";
import { html, raw } from "hono/html";
import { Marked } from "marked";
import { BEELDEN } from "./bestanden.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";

/** The handleiding, as it stands in docs: one text for who reads it there and for who asks for it from a page. */
const TEKST = readFileSync(new URL("../../docs/handleiding.md", import.meta.url), "utf8");

/** A heading goes by this in the address: "Uren van een week" is `uren-van-een-week`. */
const anker = (kop: string): string =>
  kop
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Of a PNG, in pixels: the first chunk tells it (PNG 3, 11.2.1). */
function maatVan(png: Uint8Array): { readonly breed: number; readonly hoog: number } {
  const bytes = new DataView(png.buffer, png.byteOffset);
  return { breed: bytes.getUint32(16), hoog: bytes.getUint32(20) };
}

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${anker(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    image({ href, text }) {
      const beeld = BEELDEN.get(href);
      if (beeld === undefined) return text;
      const { breed, hoog } = maatVan(beeld.inhoud);
      // With its size told, nothing moves when it comes: an anchor stays where it was jumped to.
      return `<img src="/${beeld.naam}" alt="${text}" width="${breed}" height="${hoog}" loading="lazy" />`;
    },
  },
});

const STUKKEN = marked.lexer(TEKST);
const INHOUD = marked.parser(STUKKEN);

/** Of every heading its anchor and its level, in their order. */
export const KOPPEN: readonly { readonly kop: string; readonly anker: string; readonly niveau: number }[] =
  STUKKEN.flatMap((stuk) =>
    stuk.type === "heading" ? [{ kop: stuk.text, anker: anker(stuk.text), niveau: stuk.depth }] : [],
  );

export const handleidingblad = (kader: Kader): Html =>
  bladzijde(
    {
      titel: "Handleiding",
      menu: null,
      inhoud: html`<nav class="inhoudsopgave" aria-label="Hoofdstukken">
          <ul>
            ${KOPPEN.filter(({ niveau }) => niveau === 2).map(
              ({ kop, anker: naar }) => html`<li><a href="#${naar}">${kop}</a></li>`,
            )}
          </ul>
        </nav>
        <div class="handleiding">${raw(INHOUD)}</div>`,
    },
    kader,
  );
