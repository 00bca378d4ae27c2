/** What is asked of the page itself: each function goes there as text, so it knows nothing but what is in it. Of the DOM only what is used here has a type; all of it would be known to the rules too. */

interface Element {
  readonly outerHTML: string;
  readonly tagName: string;
  readonly type?: string;
  readonly name?: string;
  contains(ander: Element): boolean;
  compareDocumentPosition(ander: Element): number;
  getBoundingClientRect(): Readonly<Record<"top" | "right" | "bottom", number>>;
  readonly selectedOptions?: readonly { readonly label: string }[];
}

interface Bladzijde {
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly document: {
    readonly title: string;
    readonly body: Element;
    readonly activeElement: Element | null;
    readonly documentElement: { readonly lang: string; readonly scrollWidth: number; readonly clientWidth: number };
    querySelectorAll(waar: string): Iterable<Element> & { readonly length: number };
  };
  getComputedStyle(el: Element): Readonly<Record<"outlineStyle" | "outlineWidth" | "boxShadow", string>>;
}

/** What is wider than the screen; title, headings and language. */
export function opHetScherm() {
  const { document, innerWidth } = globalThis as unknown as Bladzijde;
  const { lang, scrollWidth, clientWidth } = document.documentElement;
  const teBreed =
    scrollWidth <= innerWidth
      ? []
      : [
          `${scrollWidth} van ${innerWidth}`,
          ...[...document.querySelectorAll("main *, header *")]
            .filter((el) => el.getBoundingClientRect().right > clientWidth + 1)
            .slice(0, 3)
            .map((el) => el.outerHTML.slice(0, 100)),
        ];
  return { teBreed, taal: lang, koppen: document.querySelectorAll("h1").length, titel: document.title };
}

/** `ookGroep`: it, or another of its group of rondjes. */
export function heeftFocus(wat: unknown, ookGroep: boolean): boolean {
  const { activeElement } = (globalThis as unknown as Bladzijde).document;
  const el = wat as Element;
  if (activeElement === el) return true;
  return ookGroep && activeElement?.type === "radio" && activeElement.name === el.name;
}

/** It comes before what has the focus. */
export function ligtErvoor(wat: unknown): boolean {
  const { activeElement, body } = (globalThis as unknown as Bladzijde).document;
  const el = wat as Element;
  const ervoor = 2;
  return (
    activeElement !== null &&
    activeElement !== body &&
    !activeElement.contains(el) &&
    (activeElement.compareDocumentPosition(el) & ervoor) !== 0
  );
}

/** Null: the focus is at the edge of the page, where the browser's own begins. `begin`: no key was pressed yet, so it need not have gone on. */
export function watFocusHeeft(begin: boolean): { naam: string; zichtbaar: boolean; verder: boolean } | null {
  const venster = globalThis as unknown as Bladzijde & { vorigeFocus?: Element | null };
  const { document, innerHeight } = venster;
  const el = document.activeElement;
  const verder = begin || el !== venster.vorigeFocus;
  venster.vorigeFocus = el === document.body ? null : el;
  if (el === null || el === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = venster.getComputedStyle(el);
  const vak = el.getBoundingClientRect();
  const rand = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  return {
    naam: el.outerHTML.slice(0, 120),
    zichtbaar: rand && vak.bottom > 0 && vak.top < innerHeight,
    verder,
  };
}

/** What a list says now. */
export const gekozen = (lijst: unknown): string => (lijst as Element).selectedOptions?.[0]?.label.trim() ?? "";

export const isKeuzelijst = (wat: unknown): boolean => (wat as Element).tagName === "SELECT";
