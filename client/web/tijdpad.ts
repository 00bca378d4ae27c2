import { html } from "hono/html";
import type { Levensloop } from "#domain/beeld/levensloop.ts";
import { tijdpad, type Tijdregel } from "#domain/beeld/tijdpad.ts";
import { eersteDag, laatsteDag, type Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { tabel } from "./tabel.ts";
import { asregels, tijdas } from "./tijdas.ts";
import { dag, tel } from "./woorden.ts";

/** What was planned against what came of it, along the days; the same as a table under it. */
export function tijdpadblok(
  dossier: Dossier,
  { bezoeken }: Levensloop,
  nu: { readonly staatpad: string; readonly vandaag: Datum },
): Inhoud | null {
  const { vandaag } = nu;
  const rijen = tijdpad(dossier, bezoeken, nu);
  return rijen.length === 0
    ? null
    : {
        kort: teLaatInWoorden(rijen),
        deel: html`${tekening(rijen, "breed", vandaag)} ${tekening(rijen, "smal", vandaag)}
          <p class="zacht legenda" aria-hidden="true">
            <span class="staal gepland"></span> gepland <span class="staal echt"></span> werkelijk
            <span class="staal laat"></span> later dan gepland <span class="streep vandaag"></span> vandaag
          </p>
          <details>
            <summary>Als tabel (${rijen.length})</summary>
            ${tabel({
              onder: "tijdpad",
              klasse: "termijnen",
              koppen: ["Wat", "Gepland", "Werkelijk"],
              rijen: rijen.map(({ wat, gepland, echt, teLaat }) => [
                html`${wat}`,
                gepland === null
                  ? null
                  : html`${gepland.van === null ? "" : html`${dag(gepland.van)} tot `}${dag(gepland.tot)}`,
                html`${echt === null ? "nog niet" : werkelijk(echt)}${
                  teLaat === null || teLaat === 0
                    ? ""
                    : html` <span class="label let-op">${tel(teLaat, "dag", "dagen")} later</span>`
                }`,
              ]),
            })}
          </details>`,
      };
}

function teLaatInWoorden(rijen: readonly Tijdregel[]): string | null {
  const laat = rijen.filter(({ teLaat }) => teLaat !== null && teLaat > 0).length;
  return laat === 0 ? null : `${laat} later dan gepland`;
}

const werkelijk = ({ van, tot }: NonNullable<Tijdregel["echt"]>): string =>
  tot === null ? `sinds ${dag(van)}` : van === tot ? dag(van) : `${dag(van)} tot ${dag(tot)}`;

const MAAT = {
  /** The name before its bars. */
  breed: {
    breedte: 1200,
    links: 320,
    rechts: 1180,
    rij: 28,
    naam: { x: 0, y: 15 },
    balk: 3,
    hoogstens: 12,
    letters: 42,
  },
  /** The name above them. */
  smal: { breedte: 328, links: 2, rechts: 322, rij: 42, naam: { x: 2, y: 12 }, balk: 18, hoogstens: 5, letters: 46 },
} as const;

function tekening(rijen: readonly Tijdregel[], ligging: "breed" | "smal", vandaag: Datum): Html {
  const maat = MAAT[ligging];
  const onder = rijen.length * maat.rij + 4;
  const dagen = rijen.flatMap(({ gepland, echt }) => [gepland?.van, gepland?.tot, echt?.van, echt?.tot]);
  const [van, tot] = [eersteDag([...dagen, vandaag]) ?? vandaag, laatsteDag([...dagen, vandaag]) ?? vandaag];
  const as = tijdas(van, tot, maat);
  const id = `tijdpad-${ligging}`;
  return html`<svg
    class="tekening tijdpad ${ligging}"
    viewBox="0 0 ${maat.breedte} ${onder + 20}"
    role="img"
    aria-labelledby="${id}-titel ${id}-uitleg"
  >
    <title id="${id}-titel">Gepland en werkelijk, langs de tijd</title>
    <desc id="${id}-uitleg">Van ${dag(van)} tot ${dag(tot)}. Alle dagen staan in de tabel eronder.</desc>
    ${asregels(as, 0, onder, maat.breedte)}
    <line class="vandaag" x1="${as.x(vandaag)}" y1="0" x2="${as.x(vandaag)}" y2="${onder}" />
    <g>
      ${rijen.map(({ wat }, i) => html`<text x="${maat.naam.x}" y="${i * maat.rij + maat.naam.y}">${ingekort(wat, maat.letters)}</text>`)}
    </g>
    ${Object.entries(
      Object.groupBy(
        rijen.flatMap(({ gepland, echt, teLaat }, i) => {
          const boven = i * maat.rij + maat.balk;
          return [
            gepland === null
              ? null
              : { klasse: "gepland", vorm: balk(as.x(gepland.van ?? gepland.tot), as.x(gepland.tot), boven) },
            echt === null
              ? null
              : {
                  klasse: teLaat !== null && teLaat > 0 ? "laat" : "echt",
                  vorm: balk(as.x(echt.van), as.x(echt.tot ?? vandaag), boven + 10),
                },
          ].filter((een) => een !== null);
        }),
        ({ klasse }) => klasse,
      ),
    ).map(([klasse, vormen = []]) => html`<path class="${klasse}" d="${vormen.map(({ vorm }) => vorm).join("")}" />`)}
  </svg>`;
}

/** What has one day is a diamond. */
const balk = (van: number, tot: number, y: number): string =>
  van === tot ? `M${van - 6},${y + 4}l6-6 6,6-6,6z` : `M${van},${y}h${Math.max(2, tot - van)}v8H${van}z`;

const ingekort = (tekst: string, letters: number): string =>
  tekst.length <= letters ? tekst : `${tekst.slice(0, letters - 1).trimEnd()}…`;
