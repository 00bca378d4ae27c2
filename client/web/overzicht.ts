import { html } from "hono/html";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { FASEN } from "#domain/fasen.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import type { Gezondheid } from "./gezondheid.ts";
import type { Periodestand } from "./perioden.ts";
import { afstand } from "../afstand.ts";
import { dag, hoofdletter, moment, opLevensloop, termijnnaam, uren } from "./woorden.ts";

/** The first page: what runs, what is due, and whether there is room. */

export interface Filter {
  readonly staat: string | null;
  readonly regio: string | null;
}

export interface Overzicht {
  readonly nu: string;
  readonly vandaag: Datum;
  readonly filter: Filter;
  readonly aantallen: Readonly<Record<string, number>>;
  readonly regios: readonly string[];
  readonly rijen: readonly Trajectregel[];
  /** Link to the rest of the list; null when this is all. */
  readonly verder: string | null;
  readonly perioden: readonly Periodestand[];
  readonly gezondheid: Gezondheid;
}

export function overzicht(o: Overzicht, kader: Kader): Html {
  const totaal = Object.values(o.aantallen).reduce((som, n) => som + n, 0);
  return bladzijde(
    {
      titel: "Trajecten",
      menu: "/",
      inhoud: html`<h1>Trajecten</h1>
        <p class="zacht">Stand van ${moment(o.nu)}.</p>
        ${gezondheidsregel(o.gezondheid)}
        ${totaal === 0 ? leeg() : html`${perStaat(o, totaal)}${perioden(o.perioden)}${lijst(o)}`}`,
    },
    kader,
  );
}

const gezondheidsregel = ({ goed, regel }: Gezondheid): Html =>
  html`<p class="melding ${goed ? "goed" : "let-op"}" role="status">
    <span class="teken" aria-hidden="true">${goed ? "✓" : "!"}</span> ${regel}
  </p>`;

const leeg = (): Html =>
  html`<section aria-labelledby="leeg">
    <h2 id="leeg">Er zijn nog geen trajecten</h2>
    <p>
      Neem een register over met <code>npx trajecten importeer BESTAND.csv</code>. Een nieuwe aanmelding komt hier
      vanzelf te staan.
    </p>
  </section>`;

const perStaat = ({ aantallen, filter }: Overzicht, totaal: number): Html =>
  html`<section aria-labelledby="staten">
    <h2 id="staten">Per staat</h2>
    <ul class="staten">
      <li>
        <a href="${lijstlink({ ...filter, staat: null })}" ${filter.staat === null ? html` aria-current="true"` : ""}
          >Alle <strong>${totaal}</strong></a
        >
      </li>
      ${opLevensloop(aantallen).map(
        ([staat, aantal]) =>
          html`<li>
            <a href="${lijstlink({ ...filter, staat })}" ${filter.staat === staat ? html` aria-current="true"` : ""}
              >${hoofdletter(staat)} <strong>${aantal}</strong></a
            >
          </li>`,
      )}
    </ul>
  </section>`;

const perioden = (standen: readonly Periodestand[]): Html =>
  html`${
    standen.length === 0
      ? ""
      : html`<section aria-labelledby="perioden">
          <h2 id="perioden">Plaatsen per subsidieperiode</h2>
          <ul class="perioden">
            ${standen.map(
              (stand) =>
                html`<li>
                  <h3>${stand.naam}</h3>
                  <p>
                    <strong>${stand.bezet}</strong> van ${stand.plaatsen ?? "onbeperkt veel"} plaatsen
                    vergeven${stand.plaatsen === null ? "" : `, ${ruimte(stand.plaatsen - stand.bezet)}`}.
                    ${stand.wachtenden === 0 ? "Niemand wacht." : `Op de wachtlijst: ${stand.wachtenden}.`}
                  </p>
                  ${stand.plaatsen === null ? "" : balk(stand.bezet, stand.plaatsen)}
                </li>`,
            )}
          </ul>
        </section>`
  }`;

const ruimte = (vrij: number): string =>
  vrij > 0 ? `nog ${vrij} vrij` : vrij === 0 ? "de periode is vol" : `${-vrij} meer dan er zijn`;

function lijst(o: Overzicht): Html {
  return html`<section aria-labelledby="lijst">
    <h2 id="lijst">Lijst</h2>
    <form class="filter" method="get" action="/">
      ${keuze(
        "staat",
        "Staat",
        opLevensloop(o.aantallen).map(([staat]) => staat),
        o.filter.staat,
      )}
      ${keuze("regio", "Regio", o.regios, o.filter.regio)}
      <button type="submit">Toon</button>
      ${o.filter.staat === null && o.filter.regio === null ? "" : html`<a href="/">Filter wissen</a>`}
    </form>
    ${
      o.rijen.length === 0
        ? html`<p>Er zijn geen trajecten die hierbij passen.</p>`
        : html`<table class="kaarten" role="table">
            <caption class="alleen-voorlezen">
              Trajecten, de eerste termijn bovenaan
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                ${KOLOMMEN.map((naam) => html`<th role="columnheader" scope="col">${naam}</th>`)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${o.rijen.map((rij) => regel(rij, o.vandaag))}
            </tbody>
          </table>`
    }
    ${o.verder === null ? "" : html`<p><a class="verder" href="${o.verder}">Volgende trajecten</a></p>`}
  </section>`;
}

const keuze = (naam: string, label: string, waarden: readonly string[], gekozen: string | null): Html =>
  html`<div>
    <label for="${naam}">${label}</label
    ><select id="${naam}" name="${naam}">
      <option value="">Alle</option>
      ${waarden.map(
        (waarde) =>
          html`<option value="${waarde}" ${waarde === gekozen ? html` selected` : ""}>${hoofdletter(waarde)}</option>`,
      )}
    </select>
  </div>`;

const KOLOMMEN = ["Nummer", "Naam", "Staat", "Fase en stap", "Regio", "Vorm", "Uren", "Eerste termijn"];

const regel = (rij: Trajectregel, vandaag: Datum): Html => {
  const cellen: readonly (Html | null)[] = [
    html`<a href="/trajecten/${rij.nummer}">${rij.nummer}</a>`,
    html`${rij.naam === "" ? "Nog zonder naam" : rij.naam}`,
    html`${hoofdletter(rij.staat)}${rij.gepauzeerd ? html` <span class="label">gepauzeerd</span>` : ""}`,
    rij.fase === null ? null : html`${faseEnStap(rij)}`,
    html`${rij.regio}`,
    rij.vorm === null ? null : html`${hoofdletter(rij.vorm)}`,
    rij.urenbudget === null && rij.urenGeboekt === 0 ? null : urenstand(rij),
    rij.termijnOp === null ? null : termijn(rij, vandaag),
  ];
  return tabelrij(KOLOMMEN, cellen);
};

/** What is empty (null) shows as a dash in a table, and not at all on a card. */
export const tabelrij = (koppen: readonly string[], cellen: readonly (Html | null)[]): Html =>
  html`<tr role="row">
    ${cellen.map(
      (cel, i) =>
        html`<td role="cell" data-kop="${koppen[i] ?? ""}" ${cel === null ? html` class="leeg"` : ""}>
          <div>${cel ?? "–"}</div>
        </td>`,
    )}
  </tr>`;

export const faseEnStap = ({ fase, stap }: Trajectregel): string =>
  fase === null ? "–" : `${FASEN[fase - 1]?.titel ?? fase}${stap === null ? "" : `, stap ${stap}`}`;

export function urenstand({ urenGeboekt, urenbudget, bronNaam }: Trajectregel): Html {
  if (urenbudget === null) return html`${urenGeboekt === 0 ? "–" : `${uren(urenGeboekt)} uur`}`;
  // A register tells what was granted, not what was booked: 0 would be untrue.
  if (bronNaam !== null && urenGeboekt === 0) return html`${uren(urenbudget)} uur toegekend`;
  const deel = urenbudget === 0 ? 0 : urenGeboekt / urenbudget;
  const woord = deel > 1 ? "boven het budget" : deel === 1 ? "budget op" : deel >= 0.8 ? "budget bijna op" : null;
  return html`<span class="heel">${uren(urenGeboekt)} van ${uren(urenbudget)} uur</span
    >${balk(urenGeboekt, urenbudget)}${woord === null ? "" : html`<span class="label let-op">${woord}</span>`}`;
}

export function termijn({ termijn: soort, termijnOp }: Trajectregel, vandaag: Datum): Html {
  if (soort === null || termijnOp === null) return html`–`;
  const { tekst, teLaat } = afstand(termijnOp, vandaag);
  return html`<span class="heel">${dag(termijnOp)}</span>
    <span class="${teLaat ? "label let-op" : "label"}">${tekst}</span><br /><span class="zacht"
      >${termijnnaam(soort)}</span
    >`;
}

/** Only a picture of the numbers beside it, so nothing to read aloud. The content policy allows no style attributes: a drawing has sizes of its own. */
const balk = (deel: number, geheel: number): Html => {
  const breedte = geheel <= 0 ? 0 : Math.min(100, Math.round((deel / geheel) * 100));
  const soort = deel > geheel ? "over" : deel >= 0.8 * geheel ? "bijna" : "ruim";
  return html`<svg class="balk" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="bak" width="100" height="6" />
    <rect class="${soort}" width="${breedte}" height="6" />
  </svg>`;
};

export function lijstlink({ staat, regio }: Filter, na?: string): string {
  const vraag = new URLSearchParams({
    ...(staat === null ? {} : { staat }),
    ...(regio === null ? {} : { regio }),
    ...(na === undefined ? {} : { na }),
  });
  return vraag.size === 0 ? "/" : `/?${vraag.toString()}`;
}
