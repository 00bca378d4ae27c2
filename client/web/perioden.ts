import { html } from "hono/html";
import type { Store } from "#activities/store/store.ts";
import { bekendePerioden, ONBEKENDE_PERIODE } from "#domain/aanmelding/perioden.ts";
import { type Gekozen, nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { waaromHier } from "#domain/periode/feiten/in-de-rij.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import { plaatsenInWoorden } from "#domain/periode/ruimte.ts";
import { DAAD, PAD } from "./beheer/periode-nieuw.ts";
import { balk } from "./balk.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { inMenu, zichtOp } from "./bladzijden.ts";

/** How full each subsidieperiode is, the last one first: that is where there may still be room. */
export const periodenblad = (standen: readonly Periodestand[], kader: Kader): Html =>
  bladzijde(
    {
      titel: "Perioden",
      menu: "/perioden",
      inhoud: html`<h1>Plaatsen per subsidieperiode</h1>
        ${
          kader.werker !== null && zichtOp(PAD, kader.werker, { eigen: true, doet: true }) === "alles"
            ? html`<p class="knoppen"><a class="knop" href="${PAD}">${DAAD}</a></p>`
            : ""
        }
        <ul class="perioden">
          ${standen.map((stand) => periode(stand, kader.werker !== null && inMenu("/beheer", kader.werker)))}
        </ul>`,
    },
    kader,
  );

const periode = (stand: Periodestand, beheert: boolean): Html => {
  const { id, naam, bezet, plaatsen, rij, gekozen } = stand;
  return html`<li id="periode-${id}">
    <h2>${naam}</h2>
    <p>${plaatsenInWoorden(stand)}</p>
    ${plaatsen === null ? "" : balk(bezet, plaatsen)}
    ${
      beheert
        ? html`<p class="verder">
            <a href="/beheer/perioden/${stand.id}">De regels<span class="alleen-voorlezen"> van ${naam}</span></a>
          </p>`
        : ""
    }
    ${
      rij.length === 0
        ? ""
        : html`<p>De volgorde is een advies:</p>
            <ol>
              ${rij.map(({ nummer, waarom }) => html`<li>${traject(nummer)}: ${waarom}</li>`)}
            </ol>`
    }
    ${
      gekozen.length === 0
        ? ""
        : html`<p>Buiten de volgorde:</p>
            <ul>
              ${gekozen.map(({ nummer, voorbij }) => html`<li>${traject(nummer)}, voorbij aan ${voorbij.map((een, i) => html`${i === 0 ? "" : ", "}${traject(een)}`)}</li>`)}
            </ul>`
    }
  </li>`;
};

const traject = (nummer: string): Html => html`<a href="/trajecten/${nummer}">${nummer}</a>`;

export interface Periodestand {
  readonly id: string;
  readonly naam: string;
  readonly bezet: number;
  /** Null = no bound. */
  readonly plaatsen: number | null;
  readonly wachtenden: number;
  /** Who waits, in order, with why it stands there. */
  readonly rij: readonly { readonly nummer: string; readonly waarom: string }[];
  readonly gekozen: readonly Gekozen[];
}

/** The last one first. One that nothing was ever asked of is empty; where no period is known, only what is there is told. */
export async function leesPerioden(store: Pick<Store, "standen">): Promise<Periodestand[]> {
  const boeken = new Map((await store.standen(PERIODEN)).map((een) => [een.regels.id, een]));
  const bekend = bekendePerioden([...boeken.values()].map(({ regels }) => regels)).toReversed();
  const zonder = boeken.get(ONBEKENDE_PERIODE.id);
  return [
    ...bekend.map((een) => boeken.get(een.id) ?? nieuweBoekhouding(een)),
    ...(zonder === undefined ? [] : [zonder]),
  ].map((stand) => ({
    id: stand.regels.id,
    naam: stand.regels.naam,
    bezet: Object.keys(stand.plaatsen).length,
    plaatsen: stand.regels.capaciteit,
    wachtenden: stand.wachtlijst.length,
    rij: stand.wachtlijst.map((een) => ({ nummer: een.nummer, waarom: waaromHier(een) })),
    gekozen: stand.gekozen,
  }));
}
