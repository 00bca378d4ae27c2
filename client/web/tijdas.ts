import { html } from "hono/html";
import { dagenTussen, inWoorden, plusMaanden, type Datum } from "#domain/kalender/datum.ts";
import type { Html } from "./bladzijde.ts";

/** Days along a drawing, with a mark at the beginning of months. */
export interface Tijdas {
  readonly x: (dag: Datum) => number;
  readonly maanden: readonly { readonly x: number; readonly naam: string }[];
}

interface Maat {
  readonly links: number;
  readonly rechts: number;
  /** As many marks as there is room for. */
  readonly hoogstens: number;
}

const STAPPEN = [1, 2, 3, 6, 12, 24, 60];

export function tijdas(van: Datum, tot: Datum, { links, rechts, hoogstens }: Maat): Tijdas {
  const dagen = Math.max(1, dagenTussen(van, tot));
  const x = (dag: Datum): number =>
    links + Math.round((Math.min(dagen, Math.max(0, dagenTussen(van, dag))) / dagen) * (rechts - links));
  const stap = STAPPEN.find((maanden) => dagen / (30 * maanden) <= hoogstens) ?? 120;
  const maanden: { x: number; naam: string }[] = [];
  // Every so many months from January on, so that years begin at a mark.
  for (let dag = `${van.slice(0, 4)}-01-01`; dag <= tot; dag = plusMaanden(dag, stap))
    if (dag >= van) {
      const [, maand = "", jaar = ""] = inWoorden(dag).split(" ");
      maanden.push({ x: x(dag), naam: `${maand.slice(0, 3)} ${jaar}` });
    }
  return { x, maanden };
}

/** The marks, from `boven` to `onder`, with their names under them; the last one has no room for its name at the edge. */
export const asregels = ({ maanden }: Tijdas, boven: number, onder: number, rechts: number): Html =>
  html`${maanden.map(
    ({ x, naam }) =>
      html`<line class="as" x1="${x}" y1="${boven}" x2="${x}" y2="${onder}" />${
          x + 50 > rechts ? "" : html`<text class="asnaam" x="${x}" y="${onder + 14}">${naam}</text>`
        }`,
  )}`;
