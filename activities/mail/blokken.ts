import { meerRegels } from "./schoon.ts";

/** What a letter consists of. Written once; opmaak.ts renders it as HTML and as plain text, so both say the same. */
export type Blok =
  | { readonly soort: "kop"; readonly tekst: string }
  /** Within what a `kop` stands over. */
  | { readonly soort: "tussenkop"; readonly tekst: string }
  | { readonly soort: "alinea"; readonly tekst: string }
  | { readonly soort: "lijst"; readonly punten: readonly string[] }
  /** Steps in their order. */
  | { readonly soort: "stappen"; readonly punten: readonly string[] }
  /** Facts: name and value. */
  | { readonly soort: "gegevens"; readonly rijen: readonly (readonly [naam: string, waarde: string])[] }
  /** The one thing the reader is asked to open. */
  | { readonly soort: "knop"; readonly tekst: string; readonly url: string }
  /** A list of which each point may lead somewhere. */
  | { readonly soort: "verwijzingen"; readonly punten: readonly Verwijzing[] };

export interface Verwijzing {
  readonly tekst: string;
  readonly url: string | null;
}

export const kop = (tekst: string): Blok => ({ soort: "kop", tekst });
const tussenkop = (tekst: string): Blok => ({ soort: "tussenkop", tekst });
export const alinea = (tekst: string): Blok => ({ soort: "alinea", tekst });
export const lijst = (...punten: readonly string[]): Blok => ({ soort: "lijst", punten });
export const stappen = (...punten: readonly string[]): Blok => ({ soort: "stappen", punten });
export const gegevens = (...rijen: readonly (readonly [string, string])[]): Blok => ({ soort: "gegevens", rijen });
export const knop = (tekst: string, url: string): Blok => ({ soort: "knop", tekst, url });
export const verwijzingen = (...punten: readonly Verwijzing[]): Blok => ({ soort: "verwijzingen", punten });

/** What somebody wrote, with the paragraphs kept. Nothing at all gives no block. */
export const vrijeTekst = (tekst: string | null | undefined): readonly Blok[] =>
  meerRegels(tekst ?? "")
    .split(/\n\s*\n/)
    .filter((deel) => deel.trim() !== "")
    .map(alinea);

/** A whole letter under a heading of its own: its headings stand one step lower. */
export const afdeling = (tekst: string, blokken: readonly Blok[]): readonly Blok[] => [
  kop(tekst),
  ...blokken.map((blok) => (blok.soort === "kop" ? tussenkop(blok.tekst) : blok)),
];

/** A heading with what stands under it; no heading when there is nothing under it. */
export const onderKop = (tekst: string, blokken: readonly Blok[]): readonly Blok[] =>
  blokken.length === 0 ? [] : [kop(tekst), ...blokken];
