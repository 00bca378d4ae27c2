import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { SCRIPT } from "./bestanden.ts";
import { inMenu, type Pad } from "./bladzijden.ts";
import { PLEK } from "./verversing.ts";
import type { Werker } from "./werker.ts";

/** What stands around every page: `vel` around any, `bladzijde` around those for the people of the foundation. */

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Bladzijde {
  readonly titel: string;
  /** Path of the entry in the menu that this page belongs to. */
  readonly menu: (typeof MENU)[number][0] | null;
  readonly inhoud: Html;
}

/** What is the same on every page for the people of the foundation. */
export interface Kader {
  readonly stijl: string;
  /** Where the handleiding tells of this page. */
  readonly uitleg: string;
  /** Signals of who is logged in that are late or due this week; null when that can't be told. */
  readonly dringend: number | null;
  /** Who is logged in; null on a page for who is not. */
  readonly werker: Werker | null;
}

/** Path, name, and the entry that it goes under for who has that one: a menu of ten is no menu. */
const MENU = [
  ["/mijn-werk", "Mijn werk"],
  ["/", "Overzicht"],
  ["/trajecten", "Trajecten"],
  ["/signalen", "Signalen"],
  ["/perioden", "Perioden", "/beheer"],
  ["/organisaties", "Organisaties"],
  ["/medewerkers", "Medewerkers", "/beheer"],
  ["/verantwoording", "Verantwoording"],
  ["/beheer", "Beheer"],
  ["/postvak", "Postvak"],
] as const satisfies readonly (readonly [Pad, string, Pad?])[];

export const bladzijde = ({ titel, menu, inhoud }: Bladzijde, { stijl, uitleg, dringend, werker }: Kader): Html =>
  vel(
    {
      titel,
      kop: html`<p class="merk"><a href="/">Zorgarrangeurs</a></p>
        ${werker === null ? "" : html`${hoofdmenu(werker, menu, dringend)} ${ingelogd(werker, uitleg)}`}`,
      inhoud,
      voet: html`<p>Stichting Onderwijsconsulenten, zorgarrangeurs</p>`,
      onder: werker === null ? "" : raw(PLEK),
      script: html`<meta name="htmx-config" content='{"includeIndicatorCSS": false, "history": false}' />
        <script src="/${SCRIPT.naam}" defer></script>`,
    },
    stijl,
  );

function hoofdmenu(werker: Werker, menu: Bladzijde["menu"], dringend: number | null): Html {
  const ingang = ([pad, , onder]: (typeof MENU)[number]): Pad =>
    onder !== undefined && inMenu(onder, werker) ? onder : pad;
  const hier = MENU.filter(([pad]) => pad === menu).map(ingang)[0];
  return html`<nav aria-label="Hoofdmenu">
    <ul>
      ${MENU.filter((regel) => ingang(regel) === regel[0] && inMenu(regel[0], werker)).map(
        ([pad, naam]) =>
          html`<li>
            <a href="${pad}" ${hier === pad ? html` aria-current="${menu === pad ? "page" : "true"}"` : ""}
              >${naam}${pad === "/signalen" ? telling(dringend) : ""}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** Who works here, and how to stop: on every page, so that nobody works under the name of who sat here before. */
const ingelogd = ({ naam, rollen }: Werker, uitleg: string): Html =>
  html`<form class="werker" method="post" action="/uitloggen">
    <span
      ><strong>${naam}</strong>
      <span class="onder"><span class="rollen">${rollen.join(", ")}</span> <a href="${uitleg}">Uitleg</a></span></span
    >
    <button type="submit">Uitloggen</button>
  </form>`;

const telling = (dringend: number | null): Html | "" =>
  dringend === null || dringend === 0
    ? ""
    : html` <span class="telling">${dringend}<span class="alleen-voorlezen"> te doen</span></span>`;

export interface Vel {
  readonly titel: string;
  readonly kop: Html;
  readonly inhoud: Html;
  readonly voet: Html;
  /** What a page does by itself, told in its head. */
  readonly script?: Html | string;
  /** Between what the page is about and its foot. */
  readonly onder?: Html | string;
}

export const vel = ({ titel, kop, inhoud, voet, script = "", onder = "" }: Vel, stijl: string): Html =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${titel} – Zorgarrangeurs</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stijl}" />
        ${script}
      </head>
      <body>
        <a class="sprong" href="#inhoud">Naar de inhoud</a>
        <header class="kop">
          <div class="binnen">${kop}</div>
        </header>
        <main id="inhoud" class="binnen" tabindex="-1">${inhoud}</main>
        ${onder}
        <footer class="voet">
          <div class="binnen">${voet}</div>
        </footer>
      </body>
    </html>`;
