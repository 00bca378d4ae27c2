import { html } from "hono/html";
import { daadVan } from "#domain/formulier/daden.ts";
import { heeftEigenDag, OP } from "#domain/formulier/inzending.ts";
import { alsGroep, type Deel } from "#domain/formulier/samen.ts";
import type { Invoer, Veld } from "#domain/formulier/veld.ts";
import { bijPad, vreemdIn } from "#domain/formulier/vind.ts";
import { bladzijde, type Bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { getypt } from "./getypt.ts";
import { NIETS_VASTGELEGD } from "./meldingen.ts";
import { ookErbij } from "./ook-erbij.ts";
import { TER_PLAATSE } from "../verversing.ts";
import { plekVan } from "./rondom.ts";
import { veld } from "./veld.ts";

/** The page of one act: what is asked, and what was wrong with it. */

export interface Formulierblad {
  readonly nummer: string;
  readonly naam: string;
  readonly type: string;
  readonly uitleg: string | null;
  /** What to decide by. */
  readonly naast?: Html | null;
  /** As who it is done. */
  readonly rol: string;
  readonly velden: readonly Veld[];
  /** The field on which depends what stands already of the rest. */
  readonly toon?: string | null;
  /** What can be done along with it. */
  readonly ook?: readonly Deel[];
  readonly invoer: Invoer;
  readonly fouten: ReadonlyMap<string, string>;
  /** Above everything: why it was not recorded. */
  readonly melding: Html | null;
  /** Instead of that nothing was recorded yet. */
  readonly kop?: string;
  /** So that it counts once, and rests on what was looked at. */
  readonly id: string;
  readonly gezien: number;
}

export const KENMERK = "_id";
export const GEZIEN = "_gezien";
export const TOON = "_toon";
/** For whom it was made. */
export const WIE = "_wie";

export const WANNEER: Veld = {
  naam: OP,
  label: "Wanneer was dit?",
  hint: "Ook goed: gisteren, of 17 maart.",
  verplicht: true,
  niets: null,
  soort: { soort: "datum" },
};

export const formulierblad = (blad: Formulierblad, kader: Kader): Html => {
  const { nummer, naam, type } = blad;
  return vragenblad(
    {
      ...blad,
      daad: daadVan(type),
      over: nummer,
      menu: "/trajecten",
      // Without the place in the page that a button for one row more left in the address: what is wrong is at the top.
      actie: `/trajecten/${nummer}/doe/${type}`,
      terug: { adres: `/trajecten/${nummer}`, tekst: `Terug naar ${nummer} ${naam}` },
      na: heeftEigenDag(type) ? [] : [WANNEER],
      knop: "Vastleggen",
    },
    kader,
  );
};

export interface Vragenblad extends Pick<
  Formulierblad,
  "uitleg" | "naast" | "rol" | "velden" | "toon" | "ook" | "invoer" | "fouten" | "melding" | "kop" | "id" | "gezien"
> {
  readonly daad: string;
  /** Of which traject it is; null: of none. */
  readonly over: string | null;
  readonly menu: Bladzijde["menu"];
  readonly actie: string;
  readonly terug: { readonly adres: string; readonly tekst: string };
  /** What is asked beside the velden. */
  readonly na: readonly Veld[];
  readonly knop: string;
}

/** A form, whatever it is about. */
export function vragenblad(blad: Vragenblad, kader: Kader): Html {
  const { daad, over, menu, terug, invoer, fouten, melding } = blad;
  const mis = fouten.size > 0 || melding !== null;
  return bladzijde(
    {
      titel: `${mis ? "Let op: " : ""}${daad}${over === null ? "" : ` – ${over}`}`,
      menu,
      inhoud: html`<p class="verder"><a href="${terug.adres}">${terug.tekst}</a></p>
        ${samenvatting(blad)}
        <h1>${daad}</h1>
        ${blad.uitleg === null ? "" : html`<p>${blad.uitleg}</p>`} ${blad.naast ?? ""}
        <form method="post" action="${blad.actie}" class="daad" accept-charset="utf-8" novalidate ${TER_PLAATSE}>
          <button type="submit" class="alleen-voorlezen" tabindex="-1" aria-hidden="true">${blad.knop}</button>
          <input type="hidden" name="${KENMERK}" value="${blad.id}" />
          <input type="hidden" name="${GEZIEN}" value="${blad.gezien}" />
          ${kader.werker === null ? "" : html`<input type="hidden" name="${WIE}" value="${kader.werker.id}" />`}
          ${[...blad.velden, ...blad.na].map((een) => html`${veld(een, een.naam, { invoer, fouten })}${een.naam === blad.toon ? toonknop(een) : ""}`)}
          ${ookErbij(blad.ook ?? [], { invoer, fouten })}
          <p class="knoppen">
            <button type="submit">${blad.knop}</button>
            ${terug.adres === "/" ? "" : html`<a href="${terug.adres}">Niet doen</a>`}
          </p>
          <p class="zacht">U doet dit als ${blad.rol}.</p>
        </form>`,
    },
    kader,
  );
}

/** Makes the form anew at the same place, with what stands of this one. */
const toonknop = (een: Veld): Html =>
  html`<p>
    <button type="submit" class="klein" name="${TOON}" value="${een.naam}" formaction="#${plekVan(een, een.naam)}">
      Toon wat er nu staat
    </button>
  </p>`;

/** All that is wrong, above the form: who listens hears it first, and each line leads to its field. */
function samenvatting(blad: Vragenblad): Html | string {
  const { velden, na, ook = [], invoer, fouten, melding, kop = NIETS_VASTGELEGD } = blad;
  const eigen = [...velden, ...ook.map(alsGroep)];
  const vreemd = getypt(vreemdIn(eigen, invoer), "Dit hoort niet meer in dit formulier");
  if (fouten.size === 0 && melding === null) return vreemd;
  const alle = bijPad([...velden, ...na, ...ook.map(alsGroep)], invoer);
  // In the order in which they stand in the form.
  const plekken = [...alle.keys()];
  const algemeen = fouten.get("");
  const perVeld = [...fouten]
    .filter(([pad]) => pad !== "")
    .toSorted(([een], [ander]) => plekken.indexOf(een) - plekken.indexOf(ander));
  return html`<div class="melding let-op" role="alert" tabindex="-1" autofocus id="fouten">
    <p><strong>${kop}</strong></p>
    ${melding ?? ""} ${algemeen === undefined ? "" : html`<p>${algemeen}</p>`}
    ${
      perVeld.length === 0
        ? ""
        : html`<ul>
            ${perVeld.map(([pad, reden]) => {
              const een = alle.get(pad);
              return een === undefined
                ? html`<li>${reden}</li>`
                : html`<li><a href="#${plekVan(een, pad)}">${metGroep(alle, pad)}</a>: ${reden}</li>`;
            })}
          </ul>`
    }
    ${vreemd}
  </div>`;
}

/** Of whom or what it is: there is more than one name in a form. */
function metGroep(alle: ReadonlyMap<string, Veld>, pad: string): string {
  const delen = pad.split(".");
  const labels = delen.flatMap((_deel, i) => {
    const veldHier = alle.get(delen.slice(0, i + 1).join("."));
    return veldHier === undefined || veldHier.label === "" ? [] : [veldHier];
  });
  // A row is named by its list, with its number.
  const zonderLijst = labels.filter(({ soort }, i) => soort.soort !== "lijst" || i === labels.length - 1);
  return zonderLijst
    .map(({ label }, i) => (i === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)))
    .join(", ");
}
