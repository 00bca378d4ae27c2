import { html } from "hono/html";
import { isErnaast, stapsleutel, type Bezoek, type Levensloop } from "#domain/beeld/levensloop.ts";
import { KNOPEN, MATEN, VLAKKEN, type Knoop, type Ligging } from "#domain/beeld/levenslijn.ts";
import { PIJLEN, statenVan, type Pijl } from "#domain/beeld/pijlen.ts";
import { omweg, type Punt } from "#domain/beeld/omweg.ts";
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
      ${legenda(loop)} ${inWoorden(loop.bezoeken)}`,
  };
}

/** Every look that the drawing has, and no other. */
function legenda({ bezoeken, gegaan }: Levensloop): Html {
  const heeft = (nu: boolean, ernaast: boolean): boolean =>
    bezoeken.some((een) => een.nu === nu && een.ernaast === ernaast);
  const wegenVan = (isSprong: boolean): boolean => [...gegaan].some((weg) => GETEKEND.has(weg) !== isSprong);
  const soorten = [
    ["staal nu", "hier is het nu", heeft(true, false)],
    ["staal nu ernaast", "zo is het ernaast", heeft(true, true)],
    ["staal geweest", "geweest", heeft(false, false) || heeft(false, true)],
    ["staal nog", "niet geweest", true],
    ["streep gegaan", "zo ging het", wegenVan(false)],
    ["streep sprong-weg", "met een sprong", wegenVan(true)],
  ] as const;
  return html`<p class="zacht legenda" aria-hidden="true">
    ${soorten.map(([klasse, wat, erbij]) => (erbij ? html`<span class="heel"><span class="${klasse}"></span> ${wat}</span> ` : ""))}
  </p>`;
}

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

const knoopMet = new Map(KNOPEN.map((knoop) => [knoop.pad, knoop]));

function tekening({ bezoeken, gegaan }: Levensloop, ligging: Ligging): Html {
  const { breedte, hoogte } = MATEN[ligging];
  const [titel, uitleg] = [`levenslijn-titel-${ligging}`, `levenslijn-uitleg-${ligging}`];
  const nu = new Set(bezoeken.filter((een) => een.nu).map(({ pad }) => pad));
  const geweest = new Set(bezoeken.map(({ pad }) => pad));
  const isGegaan = (weg: string): boolean => gegaan.has(weg);
  const pijlen = PIJLEN.map((pijl) =>
    lijnVan(pijl, ligging, {
      heen: wegen(pijl.van, pijl.naar).some(isGegaan),
      terug: wegen(pijl.naar, pijl.van).some(isGegaan),
    }),
  );
  const sprongen = [...gegaan].filter((weg) => !GETEKEND.has(weg));
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
            ${kop === "" ? "" : html`<text class="kop" x="${plek[0] + 8}" y="${plek[1] + 20}">${kop}</text>`}`,
    )}
    ${lijnen(
      "pijl nog",
      pijlen.filter(({ klasse }) => klasse === "nog"),
    )}
    ${lijnen(
      "pijl gegaan",
      pijlen.filter(({ klasse }) => klasse === "gegaan"),
    )}
    ${lijnen(
      "pijl sprong-weg",
      sprongen.map((weg) => {
        const [van = "", naar = ""] = weg.split(" > ");
        return { punten: omweg(van, naar, ligging), terug: false };
      }),
    )}
    ${[
      ...Map.groupBy(
        KNOPEN,
        ({ pad }) =>
          `${nu.has(pad) ? "nu" : geweest.has(pad) ? "geweest" : "nog"}${isErnaast(pad) && nu.has(pad) ? " ernaast" : ""}`,
      ),
    ].map(([hoe, knopen]) => html`<g class="knoop ${hoe}">${knopen.map((knoop) => blok(knoop, ligging))}</g>`)}
  </svg>`;
}

const wegen = (van: string, naar: string): string[] =>
  statenVan(van).flatMap((een) => statenVan(naar).map((ander) => stapsleutel(een, ander)));

/** Every way that has an arrow, in either direction. */
const GETEKEND: ReadonlySet<string> = new Set(
  PIJLEN.flatMap(({ van, naar }) => [...wegen(van, naar), ...wegen(naar, van)]),
);

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

function blok(knoop: Knoop, ligging: Ligging): Html {
  const [x, y, breedte] = knoop[ligging];
  const woord = ligging === "smal" ? (knoop.kort ?? knoop.woord) : knoop.woord;
  const { hoog } = MATEN[ligging];
  return html`<rect x="${x}" y="${y}" width="${breedte}" height="${hoog}" rx="${hoog / 2}" /><text
      x="${x + breedte / 2}"
      y="${y + hoog / 2 + 5}"
      >${woord}</text
    >`;
}

interface Lijn {
  readonly punten: readonly Punt[];
  /** It has a head at its beginning too. */
  readonly terug: boolean;
}

const lijnVan = (
  pijl: Pijl,
  ligging: Ligging,
  weg: { readonly heen: boolean; readonly terug: boolean },
): Lijn & { readonly klasse: "gegaan" | "nog" } => ({
  klasse: weg.heen || weg.terug ? "gegaan" : "nog",
  punten: pijl[ligging] ?? route(pijl.van, pijl.naar, ligging),
  terug: pijl.heenEnTerug === true || weg.terug,
});

/** Those that look the same are one line in the page, with their heads. */
function lijnen(klasse: string, alle: readonly Lijn[]): Html | string {
  const echt = alle.filter(({ punten }) => punten.length > 1);
  if (echt.length === 0) return "";
  const lijn = echt.map(({ punten }) => `M${punten.map((punt) => punt.join(",")).join("L")}`).join("");
  const koppen = echt
    .map(({ punten, terug }) => `${kop(punten.at(-2)!, punten.at(-1)!)}${terug ? kop(punten[1]!, punten[0]!) : ""}`)
    .join("");
  return html`<g class="${klasse}"><path class="lijn" d="${lijn}" /><path d="${koppen}" /></g>`;
}

function kop([vanX, vanY]: Punt, [x, y]: Punt): string {
  const [dx, dy] = [Math.sign(x - vanX), Math.sign(y - vanY)];
  // Two of them fit between two boxes.
  const lang = Math.min(8, (Math.abs(x - vanX) + Math.abs(y - vanY)) / 2);
  const hoek = (zij: number): string => `${x - lang * dx + 4 * zij * dy},${y - lang * dy + 4 * zij * dx}`;
  return `M${x},${y}L${hoek(1)}L${hoek(-1)}z`;
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
