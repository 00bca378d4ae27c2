import { html } from "hono/html";
import { bladzijde, type Html, type Kader } from "../../bladzijde.ts";
import { KENMERK, WIE } from "../../formulier/blad.ts";
import { ZEKER } from "../../formulier/wat-volgt.ts";
import { tabel } from "../../tabel.ts";
import { tel } from "../../woorden.ts";
import type { Werker } from "../../werker.ts";
import { LIJST } from "../adres.ts";
import { trajectnaam } from "../cellen.ts";
import {
  DAADNAMEN,
  DADEN,
  gezienVeld,
  magDoen,
  rijsleutel,
  VELD,
  type Gelezen,
  type Rij,
  type Vooruitzicht,
} from "./rijen.ts";

/** One act in several trajecten: what is asked, what will follow in each, and what came of it in each. */

const SAMEN = "/trajecten/samen";

/** Under the list: with what is ticked in it. */
export const samenkeuze = (werker: Werker): Html =>
  html`<form id="samen" class="filter" method="get" action="${SAMEN}">
    <div>
      <label for="daad">Met wat u aankruist</label
      ><select id="daad" name="${VELD.daad}">
        ${DAADNAMEN.filter((daad) => magDoen(daad, werker)).map((daad) => html`<option value="${daad}">${DADEN[daad].naam}</option>`)}
      </select>
    </div>
    <button type="submit" class="tweede">Ga verder</button>
  </form>`;

export const aankruisvak = (nummer: string): Html =>
  html`<input type="checkbox" name="${VELD.nummer}" value="${nummer}" form="samen" aria-label="Kies ${nummer}" />`;

export interface Vraagblad {
  readonly gelezen: Gelezen;
  readonly kenmerk: string;
  readonly zas: readonly { readonly id: string; readonly naam: string }[];
  readonly rijen: readonly Rij[];
  /** By the sleutel of a row; null: it is not known yet what was chosen. */
  readonly volgt: ReadonlyMap<string, Vooruitzicht> | null;
  /** Of what was kept; null: nothing to say. */
  readonly melding: Html | null;
}

export const vraagblad = (b: Vraagblad, kader: Kader): Html => {
  const { gekozen, fouten } = b.gelezen;
  const { naam, knop } = DADEN[gekozen.daad];
  const zeker = b.volgt !== null || gekozen.daad === "signalen";
  const kunnen = b.rijen.filter((rij) => b.volgt?.get(rijsleutel(rij))?.kan !== false);
  return om(
    naam,
    html`<h1 id="samen">${naam}</h1>
      ${b.melding === null ? "" : html`<div class="melding let-op" role="status">${b.melding}</div>`}
      ${
        fouten.size === 0
          ? ""
          : html`<div class="melding" role="alert">
              <p><strong>Er is nog niets vastgelegd.</strong></p>
              <ul>
                ${[...fouten].map(([veld, fout]) => html`<li><a href="#${veld}">${fout}</a></li>`)}
              </ul>
            </div>`
      }
      ${
        b.rijen.length === 0
          ? html`<p>
              ${gekozen.daad === "signalen" ? "In deze trajecten staat voor u niets open." : "Er is geen traject gekozen."}
            </p>`
          : html`<form class="daad" method="post" action="${SAMEN}" accept-charset="utf-8" novalidate>
              <input type="hidden" name="${VELD.daad}" value="${gekozen.daad}" />
              <input type="hidden" name="${KENMERK}" value="${b.kenmerk}" />
              ${kader.werker === null ? "" : html`<input type="hidden" name="${WIE}" value="${kader.werker.id}" />`}
              ${velden(b)}
              <p>
                ${
                  b.volgt === null
                    ? gekozen.daad === "signalen"
                      ? "Haal weg wat u niet wilt afhandelen."
                      : "Haal weg wat u niet bedoelt. Hierna ziet u per traject wat er volgt."
                    : `In ${tel(kunnen.length, "traject", "trajecten")} kan dit. Ieder traject wordt apart vastgelegd.`
                }
              </p>
              ${rijentabel(b)}
              ${
                kunnen.length === 0
                  ? ""
                  : html`<p class="knoppen">
                      <button type="submit" ${zeker ? html`name="${ZEKER}" value="ja"` : ""}>
                        ${zeker ? knop : "Bekijk wat er volgt"}
                      </button>
                    </p>`
              }
            </form>`
      }`,
    kader,
  );
};

function velden({ gelezen: { gekozen, fouten }, zas, volgt }: Vraagblad): Html | "" {
  if (gekozen.daad === "signalen") return "";
  const vast = volgt !== null;
  if (vast)
    return html`<input type="hidden" name="${VELD.za}" value="${gekozen.za}" /><input
        type="hidden"
        name="${VELD.reden}"
        value="${gekozen.reden}"
      />
      <p>Naar: <strong>${gekozen.za}</strong>${gekozen.reden === "" ? "" : html`. Reden: ${gekozen.reden}`}</p>`;
  const fout = (veld: string): Html | "" => {
    const tekst = fouten.get(veld);
    return tekst === undefined ? "" : html`<p class="fout" id="${veld}-fout">${tekst}</p>`;
  };
  return html`<div class="veld ${fouten.has(VELD.za) ? "mis" : ""}">
      <label class="vraag" for="${VELD.za}">Welke zorgarrangeur?</label>${fout(VELD.za)}<select
        id="${VELD.za}"
        name="${VELD.za}"
        ${fouten.has(VELD.za) ? html`aria-invalid="true" aria-describedby="${VELD.za}-fout"` : ""}
      >
        <option value="">Kies</option>
        ${zas.map(({ id, naam }) => html`<option value="${id}" ${id === gekozen.za ? html` selected` : ""}>${naam}</option>`)}
      </select>
    </div>
    ${
      gekozen.daad === "overdragen"
        ? html`<div class="veld ${fouten.has(VELD.reden) ? "mis" : ""}">
            <label class="vraag" for="${VELD.reden}">Waarom?</label>${fout(VELD.reden)}<textarea
              id="${VELD.reden}"
              name="${VELD.reden}"
              rows="3"
              ${fouten.has(VELD.reden) ? html`aria-invalid="true" aria-describedby="${VELD.reden}-fout"` : ""}
            >
${gekozen.reden}</textarea>
          </div>`
        : ""
    }`;
}

const rijentabel = ({ gelezen: { gekozen }, rijen, volgt }: Vraagblad): Html =>
  tabel({
    onder: "samen",
    koppen: [
      "Traject",
      "Naam",
      volgt === null ? (gekozen.daad === "signalen" ? "Signaal" : "") : "Wat er volgt",
    ].filter((kop) => kop !== ""),
    rijen: rijen.map((rij) => {
      const sleutel = rijsleutel(rij);
      const uitzicht = volgt?.get(sleutel);
      const kan = uitzicht?.kan !== false;
      return [
        html`<label class="keuze"
            ><input
              type="checkbox"
              name="${rij.signaal === null ? VELD.nummer : VELD.signaal}"
              value="${sleutel}"
              ${kan ? "checked" : "disabled"}
            />
            ${rij.nummer}</label
          ><input type="hidden" name="${gezienVeld(rij.nummer)}" value="${rij.volgnummer}" />`,
        html`${trajectnaam(rij)}`,
        ...(uitzicht === undefined
          ? rij.signaal === null
            ? []
            : [html`${rij.signaal.wat}`]
          : [
              uitzicht.kan
                ? html`${uitzicht.brieven === 0 ? "Er gaat geen brief uit." : uitzicht.brieven === 1 ? "Er gaat 1 brief uit." : `Er gaan ${uitzicht.brieven} brieven uit.`}`
                : html`<span class="label let-op">kan niet</span> ${uitzicht.reden}`,
            ]),
      ];
    }),
  });

/** Per row: null is that it stands. */
export interface Uitslag {
  readonly rij: Rij;
  readonly mis: string | null;
}

export const uitslagblad = (titel: string, uitslagen: readonly Uitslag[], kader: Kader): Html => {
  const goed = uitslagen.filter(({ mis }) => mis === null).length;
  const alles = goed === uitslagen.length;
  return om(
    titel,
    html`<p class="melding ${alles ? "goed" : "let-op"}" role="status">
        <span class="teken" aria-hidden="true">${alles ? "✓" : "!"}</span>
        ${alles ? "Alles is vastgelegd" : "Niet alles is vastgelegd"}: ${goed} van ${uitslagen.length}.
      </p>
      <h1 id="samen">${titel}</h1>
      ${tabel({
        onder: "samen",
        koppen: ["Traject", "Naam", "Uitkomst"],
        rijen: uitslagen.map(({ rij, mis }) => [
          html`<a href="/trajecten/${rij.nummer}">${rij.nummer}</a>`,
          html`${trajectnaam(rij)}${rij.signaal === null ? "" : html`: ${rij.signaal.wat}`}`,
          mis === null
            ? html`<span class="label goed">vastgelegd</span>`
            : html`<span class="label let-op">niet vastgelegd</span> ${mis}`,
        ]),
      })}`,
    kader,
  );
};

const om = (titel: string, inhoud: Html, kader: Kader): Html =>
  bladzijde(
    {
      titel,
      menu: LIJST,
      inhoud: html`<p class="verder"><a href="${LIJST}">Alle trajecten</a></p>
        ${inhoud}`,
    },
    kader,
  );
