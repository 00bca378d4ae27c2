import { html } from "hono/html";
import { metPunten } from "#domain/getal.ts";
import type { Html } from "./bladzijde.ts";

/** A list that is longer than a page, with its place in the address: `?blad=3` beside whatever else was chosen there. */
export interface Bladwijzer {
  /** Which page is looked at, from 1 on. */
  readonly blad: number;
  readonly per: number;
  /** How many there are in all. */
  readonly totaal: number;
}

const hoeveelBladen = ({ per, totaal }: Pick<Bladwijzer, "per" | "totaal">): number =>
  Math.max(1, Math.ceil(totaal / per));

/** What no page is, is the first; past the end is the last, as when a list became shorter since. */
export function leesBlad(tekst: string | undefined, hoeveel: Pick<Bladwijzer, "per" | "totaal">): Bladwijzer {
  const gevraagd = /^[1-9]\d{0,6}$/.test(tekst ?? "") ? Number(tekst) : 1;
  return { ...hoeveel, blad: Math.min(gevraagd, hoeveelBladen(hoeveel)) };
}

/** How many are passed over. */
export const voorafAan = ({ blad, per }: Bladwijzer): number => (blad - 1) * per;

/** The same address on another page; the first has the address of the list. */
export function bladadres(pad: string, vraag: URLSearchParams, blad: number): string {
  const met = new URLSearchParams(vraag);
  met.delete("blad");
  if (blad > 1) met.set("blad", String(blad));
  return met.size === 0 ? pad : `${pad}?${met.toString()}`;
}

/** From where to where in a list, and in how much. "51 t/m 100 van 7.107" */
export function bereik(wijzer: Bladwijzer): string {
  const eerste = voorafAan(wijzer) + 1;
  const laatste = Math.min(wijzer.totaal, voorafAan(wijzer) + wijzer.per);
  return wijzer.totaal <= wijzer.per
    ? metPunten(wijzer.totaal)
    : `${metPunten(eerste)} t/m ${metPunten(laatste)} van ${metPunten(wijzer.totaal)}`;
}

/** The way through the pages of a list; nothing where there is one. `van`: what is listed, for who listens. */
export function pager(
  wijzer: Bladwijzer,
  { van, pad, vraag }: { readonly van: string; readonly pad: string; readonly vraag: URLSearchParams },
): Html | "" {
  const bladen = hoeveelBladen(wijzer);
  if (bladen === 1) return "";
  const { blad } = wijzer;
  const naar = (welk: number, tekst: Html | string, rel: string | null = null): Html =>
    html`<a href="${bladadres(pad, vraag, welk)}" ${rel === null ? "" : html` rel="${rel}"`}>${tekst}</a>`;
  return html`<nav class="pager" aria-label="Bladzijden van ${van}">
    ${blad === 1 ? "" : naar(blad - 1, "Vorige", "prev")}
    <ul>
      ${rondom(blad, bladen).map((welk) =>
        welk === null
          ? html`<li class="gat">…</li>`
          : html`<li>
              ${
                welk === blad
                  ? html`<span aria-current="page">${alsBladzijde(welk)}</span>`
                  : naar(welk, alsBladzijde(welk))
              }
            </li>`,
      )}
    </ul>
    ${blad === bladen ? "" : naar(blad + 1, "Volgende", "next")}
  </nav>`;
}

const alsBladzijde = (blad: number): Html => html`<span class="alleen-voorlezen">Bladzijde </span>${metPunten(blad)}`;

/** The first, the last and those beside this one; null: what is left out between them. */
function rondom(blad: number, bladen: number): readonly (number | null)[] {
  const welke = [...new Set([1, blad - 1, blad, blad + 1, bladen])].filter((een) => een >= 1 && een <= bladen);
  return welke
    .toSorted((een, ander) => een - ander)
    .flatMap((een, i, alle) => {
      const vorige = alle[i - 1] ?? een - 1;
      if (een - vorige === 1) return [een];
      // One that is left out takes as much room as its number.
      return een - vorige === 2 ? [een - 1, een] : [null, een];
    });
}
