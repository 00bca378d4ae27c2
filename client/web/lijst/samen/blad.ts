import { html } from "hono/html";
import { bijPad } from "#domain/formulier/vind.ts";
import { eerste, type Invoer } from "#domain/formulier/veld.ts";
import { OP } from "#domain/formulier/inzending.ts";
import { bladzijde, type Html, type Kader } from "../../bladzijde.ts";
import { KENMERK, WIE } from "../../formulier/blad.ts";
import { plekVan } from "../../formulier/rondom.ts";
import { veld } from "../../formulier/veld.ts";
import { aantalBrieven, TERUG, voorbeeldbrief, ZEKER } from "../../formulier/wat-volgt.ts";
import { tabel } from "../../tabel.ts";
import { dag, tel } from "../../woorden.ts";
import type { Werker } from "../../werker.ts";
import { LIJST } from "../adres.ts";
import { trajectnaam } from "../cellen.ts";
import {
  DAADNAMEN,
  DADEN,
  gezienVeld,
  magDoen,
  veldenVan,
  VELD,
  type Daadnaam,
  type Gekozen,
  type Zas,
} from "./daden.ts";
import type { Rij } from "./rijen.ts";
import type { Vooruitzicht } from "./vooruit.ts";

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

export interface Samenblad {
  readonly daad: Daadnaam;
  readonly invoer: Invoer;
  readonly fouten: ReadonlyMap<string, string>;
  readonly kenmerk: string;
  readonly zas: Zas;
  readonly rijen: readonly Rij[];
  /** Above everything; null: nothing to say. */
  readonly melding: Html | null;
}

export const vraagblad = (b: Samenblad, kader: Kader): Html =>
  b.rijen.length === 0
    ? nietsGekozen(b, kader)
    : om(
        DADEN[b.daad].naam,
        html`${inMelding(b.melding)} ${foutenlijst(b)}
          <h1 id="samen">${DADEN[b.daad].naam}</h1>
          ${vraagformulier(b, kader)}`,
        kader,
      );

/** What somebody would have done says nothing yet. */
const nietsGekozen = ({ daad, melding }: Samenblad, kader: Kader): Html =>
  om(
    "Meer trajecten tegelijk",
    html`${inMelding(melding)}
      <h1 id="samen">Meer trajecten tegelijk</h1>
      ${
        daad === "signalen"
          ? html`<p>In deze trajecten staat voor u niets open.</p>`
          : html`<p>U hebt nog geen traject gekozen.</p>`
      }
      <p><a href="${LIJST}">Kruis in de lijst aan</a> om welke trajecten het gaat, en kies daar ‘Ga verder’.</p>`,
    kader,
  );

const inMelding = (melding: Html | null): Html | "" =>
  melding === null ? "" : html`<div class="melding let-op" role="status">${melding}</div>`;

export function vraagformulier({ daad, invoer, fouten, kenmerk, zas, rijen }: Samenblad, kader: Kader): Html {
  const gekozen = new Set(invoer.get(VELD.kies));
  // Nothing follows from these that is to be looked at first.
  const meteen = daad === "signalen";
  return html`<form class="daad" method="post" action="${SAMEN}" accept-charset="utf-8" novalidate>
    ${verborgen(daad, kenmerk, kader)} ${veldenVan(daad, zas).map((een) => veld(een, een.naam, { invoer, fouten }))}
    <p>
      ${meteen ? "Haal weg wat u niet wilt afhandelen." : "Haal weg wat u niet bedoelt. Hierna ziet u per traject wat er volgt."}
    </p>
    ${tabel({
      onder: "samen",
      koppen: ["Traject", "Naam", ...(meteen ? ["Signaal"] : [])],
      rijen: rijen.map((rij, i) => [
        html`<label class="keuze"
            ><input
              type="checkbox"
              ${i === 0 ? html`id="${VELD.kies}"` : ""}
              name="${VELD.kies}"
              value="${rij.sleutel}"
              ${gekozen.has(rij.sleutel) ? "checked" : ""}
            />
            ${rij.nummer}</label
          >${meegestuurd(rij)}`,
        html`${trajectnaam(rij)}`,
        ...(meteen ? [html`${rij.signaal?.wat ?? ""}`] : []),
      ]),
    })}
    <p class="knoppen">
      <button type="submit" ${meteen ? html`name="${ZEKER}" value="ja"` : ""}>
        ${meteen ? DADEN[daad].knop : "Bekijk wat er volgt"}
      </button>
      <a href="${LIJST}">Niet doen</a>
    </p>
  </form>`;
}

const verborgen = (daad: Daadnaam, kenmerk: string, { werker }: Kader): Html =>
  html`<input type="hidden" name="${VELD.daad}" value="${daad}" />
    <input type="hidden" name="${KENMERK}" value="${kenmerk}" />
    ${werker === null ? "" : html`<input type="hidden" name="${WIE}" value="${werker.id}" />`}`;

/** That it was offered, and how it was when it was looked at. */
const meegestuurd = ({ sleutel, nummer, projectie }: Rij): Html =>
  html`<input type="hidden" name="${VELD.aanbod}" value="${sleutel}" /><input
      type="hidden"
      name="${gezienVeld(nummer)}"
      value="${projectie.volgnummer}"
    />`;

function foutenlijst({ daad, zas, invoer, fouten }: Samenblad): Html | "" {
  if (fouten.size === 0) return "";
  const alle = bijPad(veldenVan(daad, zas), invoer);
  return html`<div class="melding let-op" role="alert" tabindex="-1" autofocus id="fouten">
    <p><strong>Er is nog niets vastgelegd.</strong></p>
    <ul>
      ${[...fouten].map(([pad, fout]) => {
        const een = alle.get(pad);
        return html`<li><a href="#${een === undefined ? pad : plekVan(een, pad)}">${fout}</a></li>`;
      })}
    </ul>
  </div>`;
}

export interface Samenvolg extends Samenblad {
  readonly gekozen: Gekozen;
  /** By the sleutel of a row. */
  readonly volgt: ReadonlyMap<string, Vooruitzicht>;
}

/** Before it counts: of each row what follows, with its letters. */
export const volgblad = (b: Samenvolg, kader: Kader): Html => {
  const { daad, gekozen, invoer, rijen, volgt, zas } = b;
  const kunnen = rijen.filter(({ sleutel }) => volgt.get(sleutel)?.kan === "ja");
  const naam = zas.find(({ id }) => id === gekozen.za)?.naam ?? gekozen.za;
  return om(
    `Klopt dit? – ${DADEN[daad].naam}`,
    html`${inMelding(b.melding)}
      <h1 id="samen">${DADEN[daad].naam}: klopt dit?</h1>
      <form class="daad" id="volg" method="post" action="${SAMEN}" accept-charset="utf-8" novalidate>
        ${verborgen(daad, b.kenmerk, kader)}
        ${[VELD.za, VELD.reden, OP].map((veldnaam) => html`<input type="hidden" name="${veldnaam}" value="${eerste(invoer, veldnaam)}" />`)}
        <p>
          Naar: <strong>${naam}</strong>${gekozen.op === null ? "" : html`, op ${dag(gekozen.op)}`}.
          ${gekozen.reden === "" ? "" : html`Reden: ${gekozen.reden}`}
        </p>
        <p>
          In ${tel(kunnen.length, "traject", "trajecten")} kan dit. Ieder traject wordt apart vastgelegd. Wat er al
          staat, telt niet nog eens.
        </p>
        ${tabel({
          onder: "samen",
          koppen: ["Traject", "Naam", "Wat er volgt"],
          rijen: rijen.map((rij) => [
            html`${kiesvak(rij, volgt.get(rij.sleutel))}${meegestuurd(rij)}`,
            html`${trajectnaam(rij)}`,
            html`${vooruitzicht(volgt.get(rij.sleutel), rij)}`,
          ]),
        })}
        <p class="knoppen">
          ${kunnen.length === 0 ? "" : html`<button type="submit" name="${ZEKER}" value="ja">${DADEN[daad].knop}</button>`}
          <button type="submit" class="klein" name="${TERUG}" value="ja">Verander het formulier</button>
          <a href="${LIJST}">Niet doen</a>
        </p>
      </form>`,
    kader,
  );
};

/** What can't be done now is no choice; it goes along, so that it is there again after "Verander". */
const kiesvak = ({ sleutel, nummer }: Rij, zicht: Vooruitzicht | undefined): Html =>
  zicht?.kan === "ja"
    ? html`<label class="keuze"
        ><input type="checkbox" name="${VELD.kies}" value="${sleutel}" checked /> ${nummer}</label
      >`
    : html`<a href="/trajecten/${nummer}">${nummer}</a
        >${zicht?.kan === "nee" ? html`<input type="hidden" name="${VELD.kanNiet}" value="${sleutel}" />` : ""}`;

function vooruitzicht(zicht: Vooruitzicht | undefined, { sleutel }: Rij): Html {
  if (zicht === undefined) return html`<span class="zacht">niet gekozen</span>`;
  if (zicht.kan === "al") return html`<span class="label goed">vastgelegd</span>`;
  if (zicht.kan === "nee") return html`<span class="label let-op">kan niet</span> ${zicht.reden}`;
  return html`${zicht.brieven.length > 0 && zicht.zonder ? "" : zicht.brieven.length === 0 ? "Er gaat geen brief uit." : tel(zicht.brieven.length, "brief", "brieven")}
  ${
    zicht.zonder && zicht.brieven.length > 0
      ? aantalBrieven(zicht.brieven, true)
      : zicht.brieven.map((een, i) => voorbeeldbrief(een, { formulier: "volg", plek: `${sleutel}.${i}`, open: false }))
  }`;
}

/** Around each of these pages. */
export const om = (titel: string, inhoud: Html, kader: Kader): Html =>
  bladzijde(
    {
      titel,
      menu: LIJST,
      inhoud: html`<p class="verder"><a href="${LIJST}">Alle trajecten</a></p>
        ${inhoud}`,
    },
    kader,
  );
