import { html } from "hono/html";
import { komma } from "#domain/getal.ts";
import { inTekst, type Tabelbeeld, type Tekening, waardeVan } from "#domain/verantwoording/tabelbeeld.ts";
import type { Verantwoording } from "#domain/verantwoording/tabellen.ts";
import type { Html } from "./bladzijde.ts";

/** A plot beside its table (decision 54): drawn from the cells of that table, so it never tells what the table does not. */

interface Staaf {
  readonly naam: string;
  readonly waarde: number;
  readonly tekst: string;
}

/** Either way to look at a table: its rows with a bar for each column, or its columns with a bar for each row. */
interface Groep {
  readonly naam: string;
  readonly staven: readonly Staaf[];
}

export function grafiek(
  { id, koppen: [, ...kolommen], rijen }: Tabelbeeld,
  tekening: Tekening,
  cijfers: Verantwoording,
  bijschrift: string,
): Html {
  const getekend = rijen.filter(({ naam }) => tekening.zonder?.includes(naam) !== true);
  const staaf = (rij: Tabelbeeld["rijen"][number], kolom: string, naam: string): Staaf[] => {
    const cel = rij.cellen[kolommen.indexOf(kolom)];
    if (cel === undefined || typeof cel === "string") return [];
    const waarde = waardeVan(cijfers, cel) ?? 0;
    return [{ naam, waarde, tekst: inTekst(waarde, cel.als) ?? "" }];
  };
  const groepen: readonly Groep[] =
    tekening.vorm === "balken"
      ? getekend.map((rij) => ({
          naam: rij.naam,
          staven: tekening.kolommen.flatMap((kolom) => staaf(rij, kolom, kolom)),
        }))
      : tekening.kolommen.map((kolom) => ({
          naam: kolom,
          staven: getekend.flatMap((rij) => staaf(rij, kolom, rij.naam)),
        }));
  const hoogst = Math.ceil(Math.max(1, ...groepen.flatMap(({ staven }) => staven.map(({ waarde }) => waarde))));
  const { hoogte, inhoud } = (tekening.vorm === "balken" ? balken : panelen)(groepen, hoogst);
  return html`<figure class="grafiek">
    <svg viewBox="0 0 ${BREEDTE} ${hoogte}" role="img" aria-labelledby="g-${id}">
      <title id="g-${id}">Grafiek: ${tekening.naam}</title>
      ${inhoud}
    </svg>
    <figcaption>${tekening.naam}. ${bijschrift}</figcaption>
  </figure>`;
}

/** As wide as it is on a telephone, so that its letters are no smaller there. */
const BREEDTE = 340;

const BALK = { hoogte: 12, kop: 18, tussen: 8, naam: 96, getal: 44 };

/** The first of several is what the others are a part of, or what was meant: an outline. What each is stands behind it, so nobody has to tell colours apart. */
function balken(groepen: readonly Groep[], hoogst: number) {
  const meer = groepen.some(({ staven }) => staven.length > 1);
  const ruimte = BREEDTE - (meer ? BALK.naam : BALK.getal);
  let y = 0;
  const delen = groepen.map(({ naam, staven }) => {
    const begin = y;
    y += BALK.kop + staven.length * (BALK.hoogte + 2) + BALK.tussen;
    return html`<text class="groep" x="0" y="${begin + 13}">${naam}</text> ${staven.map(
        ({ naam: wat, waarde, tekst }, i) => {
          const boven = begin + BALK.kop + i * (BALK.hoogte + 2);
          const lang = rond((Math.max(0, waarde) / hoogst) * ruimte);
          return html`<rect
              class="reeks-${meer ? i : 1}"
              x="0.5"
              y="${boven + 0.5}"
              width="${lang}"
              height="${BALK.hoogte - 1}"
            />
            <text x="${lang === 0 ? 0 : rond(lang + 5)}" y="${boven + 10}"
              >${meer ? `${wat.toLowerCase()}: ` : ""}${tekst}</text
            >`;
        },
      )}`;
  });
  return { hoogte: Math.max(1, y - BALK.tussen), inhoud: html`${delen}` };
}

const PANEEL = { hoogte: 64, kop: 18, onder: 14, tussen: 12, links: 44 };

/** One scale for all, so that they can be held against each other. */
function panelen(groepen: readonly Groep[], hoogst: number) {
  const heel = PANEEL.kop + PANEEL.hoogte + PANEEL.onder + PANEEL.tussen;
  const delen = groepen.map(({ naam, staven }, p) => {
    const [boven, nul] = [p * heel + PANEEL.kop, p * heel + PANEEL.kop + PANEEL.hoogte];
    const breed = (BREEDTE - PANEEL.links) / Math.max(1, staven.length);
    return html`<text class="groep" x="${PANEEL.links}" y="${boven - 5}">${naam}</text>
      <line class="as" x1="${PANEEL.links}" y1="${boven}" x2="${BREEDTE}" y2="${boven}" />
      <text class="maat" x="${PANEEL.links - 4}" y="${boven + 4}">${komma(hoogst)}</text>
      <text class="maat" x="${PANEEL.links - 4}" y="${nul}">0</text>
      ${staven.map(({ naam: wat, waarde }, i) => {
        const hoog = rond((Math.max(0, waarde) / hoogst) * PANEEL.hoogte);
        const x = rond(PANEEL.links + i * breed);
        return html`${hoog === 0 ? "" : html`<rect class="reeks-1" x="${rond(x + 3)}" y="${rond(nul - hoog)}" width="${rond(breed - 6)}" height="${hoog}" />`}
          <text class="asnaam" x="${rond(x + breed / 2)}" y="${nul + 12}">${wat.slice(0, 3).toLowerCase()}</text>`;
      })}
      <line class="nul" x1="${PANEEL.links}" y1="${nul}" x2="${BREEDTE}" y2="${nul}" />`;
  });
  return { hoogte: Math.max(1, groepen.length * heel - PANEEL.tussen), inhoud: html`${delen}` };
}

const rond = (getal: number): number => Math.round(getal * 10) / 10;
