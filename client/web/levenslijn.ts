import { html } from "hono/html";
import { isErnaast, stapsleutel, type Bezoek, type Levensloop } from "#domain/beeld/levensloop.ts";
import {
  KNOPEN,
  MATEN,
  PIJLEN,
  statenVan,
  VLAKKEN,
  type Knoop,
  type Ligging,
  type Pijl,
} from "#domain/beeld/levenslijn.ts";
import type { Html } from "./bladzijde.ts";
import type { Inhoud } from "./blok.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** The line of life of a traject with the way it went and where it is. Twice in the page, of which the style shows the one that fits; the standing one folds out. */
export function levenslijn(loop: Levensloop): Inhoud {
  return {
    kort: loop.bezoeken.find(({ nu, ernaast }) => nu && !ernaast)?.woord ?? null,
    deel: html`${tekening(loop, "breed")}
      <details class="alleen-smal">
        <summary>De tekening</summary>
        ${tekening(loop, "smal")}
      </details>
      ${legenda()} ${inWoorden(loop.bezoeken)}`,
  };
}

const legenda = (): Html =>
  html`<p class="zacht legenda" aria-hidden="true">
    <span class="staal nu"></span> hier is het nu <span class="staal geweest"></span> geweest
    <span class="staal nog"></span> niet geweest
  </p>`;

function inWoorden(bezoeken: readonly Bezoek[]): Html {
  return html`<details>
    <summary>De weg in woorden (${bezoeken.length})</summary>
    <ol class="weg">
      ${bezoeken.map(
        ({ woord, ernaast, van, tot, nu }) =>
          html`<li>
            ${nu ? html`<strong>${hoofdletter(woord)}</strong>` : hoofdletter(woord)}${ernaast ? " (ernaast)" : ""}:
            ${nu ? html`sinds ${dag(van)}, nu` : van === tot ? dag(van) : `${dag(van)} tot ${dag(tot)}`}
          </li>`,
      )}
    </ol>
  </details>`;
}

type Punt = readonly [x: number, y: number];

const knoopMet = new Map(KNOPEN.map((knoop) => [knoop.pad, knoop]));

function tekening({ bezoeken, gegaan }: Levensloop, ligging: Ligging): Html {
  const { breedte, hoogte } = MATEN[ligging];
  const [titel, uitleg] = [`levenslijn-titel-${ligging}`, `levenslijn-uitleg-${ligging}`];
  const nu = new Set(bezoeken.filter((een) => een.nu).map(({ pad }) => pad));
  const geweest = new Set(bezoeken.map(({ pad }) => pad));
  const getekend = new Set<string>();
  const pijlen = PIJLEN.map((pijl) => {
    const heen = wegen(pijl.van, pijl.naar);
    const terug = wegen(pijl.naar, pijl.van);
    for (const weg of [...heen, ...terug]) getekend.add(weg);
    return pijlVan(pijl, ligging, { heen: heen.some(isGegaan), terug: terug.some(isGegaan) });
  });
  function isGegaan(weg: string): boolean {
    return gegaan.has(weg);
  }
  const sprongen = [...gegaan].filter((weg) => !getekend.has(weg));
  return html`<svg
    class="tekening levenslijn ${ligging}"
    viewBox="0 0 ${breedte} ${hoogte}"
    role="img"
    aria-labelledby="${titel} ${uitleg}"
  >
    <title id="${titel}">De levensloop van het traject</title>
    <desc id="${uitleg}">${samenvatting(bezoeken)}</desc>
    ${VLAKKEN.map(({ titel: kop, [ligging]: plek }) =>
      plek === null
        ? ""
        : html`<rect class="vlak" x="${plek[0]}" y="${plek[1]}" width="${plek[2]}" height="${plek[3]}" rx="6" />
            <text class="kop" x="${plek[0] + 8}" y="${plek[1] + 20}">${kop}</text>`,
    )}
    ${pijlen} ${sprongen.map((weg) => sprong(weg, ligging))}
    ${KNOPEN.map((knoop) => blok(knoop, ligging, nu.has(knoop.pad) ? "nu" : geweest.has(knoop.pad) ? "geweest" : "nog"))}
  </svg>`;
}

const wegen = (van: string, naar: string): string[] =>
  statenVan(van).flatMap((een) => statenVan(naar).map((ander) => stapsleutel(een, ander)));

function samenvatting(bezoeken: readonly Bezoek[]): string {
  const namen = (welke: (bezoek: Bezoek) => boolean): string =>
    [...new Set(bezoeken.filter(welke).map(({ woord }) => woord))].join("; ");
  const zin = (begin: string, namenlijst: string): string => (namenlijst === "" ? "" : `${begin}: ${namenlijst}. `);
  return `${zin(
    "Nu",
    namen(({ nu, ernaast }) => nu && !ernaast),
  )}${zin(
    "Ernaast",
    namen(({ nu, ernaast }) => nu && ernaast),
  )}${zin(
    "Daarvoor",
    namen(({ nu }) => !nu),
  )}De weg met de dagen staat onder de tekening.`;
}

function blok(knoop: Knoop, ligging: Ligging, hoe: "nu" | "geweest" | "nog"): Html {
  const [x, y, breedte] = knoop[ligging];
  const woord = ligging === "smal" ? (knoop.kort ?? knoop.woord) : knoop.woord;
  const { hoog } = MATEN[ligging];
  return html`<g class="knoop ${hoe}${isErnaast(knoop.pad) ? " ernaast" : ""}">
    <rect x="${x}" y="${y}" width="${breedte}" height="${hoog}" rx="${hoog / 2}" />
    <text x="${x + breedte / 2}" y="${y + hoog / 2 + 5}">${woord}</text>
  </g>`;
}

/** A line with its head; walked, it is drawn heavier. */
function pijlVan(pijl: Pijl, ligging: Ligging, weg: { readonly heen: boolean; readonly terug: boolean }): Html {
  const punten = pijl[ligging] ?? route(pijl.van, pijl.naar, ligging);
  const terug = pijl.heenEnTerug === true || weg.terug;
  return html`<g class="pijl ${weg.heen || weg.terug ? "gegaan" : "nog"}">
    <polyline points="${punten.map((punt) => punt.join(",")).join(" ")}" />
    ${kop(punten.at(-2)!, punten.at(-1)!)} ${terug ? kop(punten[1]!, punten[0]!) : ""}
  </g>`;
}

function kop([vanX, vanY]: Punt, [x, y]: Punt): Html {
  const [dx, dy] = [Math.sign(x - vanX), Math.sign(y - vanY)];
  // Two of them fit between two boxes.
  const lang = Math.min(8, (Math.abs(x - vanX) + Math.abs(y - vanY)) / 2);
  const hoek = (zij: number): string => `${x - lang * dx + 4 * zij * dy},${y - lang * dy + 4 * zij * dx}`;
  return html`<polygon points="${x},${y} ${hoek(1)} ${hoek(-1)}" />`;
}

/** Straight where the two stand in one row or above each other, with a bend half-way elsewhere. */
function route(van: string, naar: string, ligging: Ligging): readonly Punt[] {
  const { hoog } = MATEN[ligging];
  const [ax, ay, ab] = knoopMet.get(van)![ligging];
  const [bx, by, bb] = knoopMet.get(naar)![ligging];
  const [amid, bmid] = [ax + ab / 2, bx + bb / 2];
  if (ay === by) {
    const y = ay + hoog / 2;
    return ax < bx
      ? [
          [ax + ab, y],
          [bx, y],
        ]
      : [
          [ax, y],
          [bx + bb, y],
        ];
  }
  const [begin, einde] = ay < by ? [ay + hoog, by] : [ay, by + hoog];
  if (bmid >= ax && bmid <= ax + ab)
    return [
      [bmid, begin],
      [bmid, einde],
    ];
  const half = (begin + einde) / 2;
  return [
    [amid, begin],
    [amid, half],
    [bmid, half],
    [bmid, einde],
  ];
}

/** A way that is not an everyday one, and so is not drawn where nobody went it: over a stap, or back. */
function sprong(weg: string, ligging: Ligging): Html | string {
  const [van, naar] = weg.split(" > ").map((pad) => knoopMet.get(pad)?.[ligging]);
  if (van === undefined || naar === undefined) return "";
  const { hoog } = MATEN[ligging];
  const [ax, bx] = [van[0] + van[2] / 2, naar[0] + naar[2] / 2];
  const boven = Math.min(van[1], naar[1]) - (ligging === "breed" ? 26 : 16);
  return html`<path class="sprong-weg" d="M${ax},${van[1]} Q${(ax + bx) / 2},${boven} ${bx},${naar[1]}" />
    <circle class="sprong-weg eind" cx="${bx}" cy="${naar[1]}" r="${hoog / 8}" />`;
}
