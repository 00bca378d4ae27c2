import { html } from "hono/html";
import { inUren, komma } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import { RUST, STATEN } from "#domain/traject/staat.ts";
import { balk } from "./balk.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import type { Gezondheid } from "./gezondheid.ts";
import { inMenu } from "./bladzijden.ts";
import { NIETS_DRINGENDS, signaaltabel } from "./signalen.ts";
import { tabel } from "./tabel.ts";
import { uiterlijk } from "./uiterlijk.ts";
import { losVanStand } from "./verversing.ts";
import { hoofdletter, moment, opLevensloop, termijnnaam } from "./woorden.ts";

/** The first page: what must be done first, and every traject. */

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
  /** The first of what the reader is to do; null for who looks something up further on in the list. */
  readonly eerst: readonly Signaal[] | null;
  readonly gezondheid: Gezondheid;
}

export function overzicht(o: Overzicht, kader: Kader): Html {
  const totaal = Object.values(o.aantallen).reduce((som, n) => som + n, 0);
  const { goed, regel } = o.gezondheid;
  return bladzijde(
    {
      titel: "Trajecten",
      menu: "/",
      inhoud: html`<h1>Trajecten</h1>
        ${
          kader.werker !== null && inMenu("/aanmelding/nieuw", kader.werker)
            ? html`<p class="knoppen"><a class="knop" href="/aanmelding/nieuw">Nieuwe aanmelding</a></p>`
            : ""
        }
        <p class="zacht">Stand van ${losVanStand(moment(o.nu))}.${goed ? html` ${regel}` : ""}</p>
        ${
          goed
            ? ""
            : html`<p class="melding let-op" role="status"><span class="teken" aria-hidden="true">!</span> ${regel}</p>`
        }
        ${o.eerst === null ? "" : eerst(o.eerst, kader.dringend ?? 0, o.vandaag)}
        ${totaal === 0 ? leeg() : lijst(o, totaal)}`,
    },
    kader,
  );
}

/** As many as can be taken in at a glance. */
export const EERSTE = 5;

function eerst(teDoen: readonly Signaal[], dringend: number, vandaag: Datum): Html {
  const meer = dringend - teDoen.length;
  return html`<section aria-labelledby="eerst">
    <h2 id="eerst">Eerst te doen</h2>
    ${teDoen.length === 0 ? NIETS_DRINGENDS : signaaltabel("eerst", teDoen, vandaag)}
    <p class="verder">
      <a href="/signalen">${meer > 0 ? `Alle signalen (nog ${meer} te laat of deze week)` : "Alle signalen"}</a>
    </p>
  </section>`;
}

const leeg = (): Html =>
  html`<section aria-labelledby="leeg">
    <h2 id="leeg">Er zijn nog geen trajecten</h2>
    <p>
      Neem een register over met <code>npx trajecten importeer BESTAND.csv</code>. Wat via ‘Nieuwe aanmelding’ wordt
      ingediend, komt hier te staan.
    </p>
  </section>`;

const perStaat = ({ aantallen, filter }: Overzicht, totaal: number): Html =>
  html`<ul class="staten" aria-label="Per staat">
    ${([[null, totaal], ...opLevensloop(aantallen)] as const).map(
      ([staat, aantal]) =>
        html`<li>
          <a href="${lijstlink({ ...filter, staat })}" ${filter.staat === staat ? html` aria-current="true"` : ""}
            >${staat === null ? "Alle" : hoofdletter(staat)} <strong>${aantal}</strong></a
          >
        </li>`,
    )}
  </ul>`;

const lijst = (o: Overzicht, totaal: number): Html =>
  html`<section aria-labelledby="lijst">
    <h2 id="lijst">Alle trajecten</h2>
    ${perStaat(o, totaal)}
    <form class="filter" method="get" action="/">
      ${o.filter.staat === null ? "" : html`<input type="hidden" name="staat" value="${o.filter.staat}" />`}
      <div>
        <label for="regio">Regio</label
        ><select id="regio" name="regio">
          <option value="">Alle</option>
          ${o.regios.map(
            (regio) =>
              html`<option value="${regio}" ${regio === o.filter.regio ? html` selected` : ""}>${regio}</option>`,
          )}
        </select>
      </div>
      <button type="submit">Toon</button>
      ${o.filter.staat === null && o.filter.regio === null ? "" : html`<a href="/">Filter wissen</a>`}
    </form>
    ${
      o.rijen.length === 0
        ? html`<p>Er zijn geen trajecten die hierbij passen.</p>`
        : tabel({
            onder: "lijst",
            klasse: "trajecten",
            koppen: ["Nummer", "Naam", "Eerste termijn", "Staat", "Uren", "Vorm", "Regio"],
            rijen: o.rijen.map((rij) => cellen(rij, o.vandaag)),
          })
    }
    ${o.verder === null ? "" : html`<p class="verder"><a href="${o.verder}">Volgende trajecten</a></p>`}
  </section>`;

const cellen = (rij: Trajectregel, vandaag: Datum): readonly (Html | null)[] => [
  html`<a href="/trajecten/${rij.nummer}">${rij.nummer}</a>`,
  html`${rij.naam === "" ? "Nog zonder naam" : rij.naam}`,
  rij.termijnOp === null ? null : termijn(rij, vandaag),
  staat(rij),
  rij.urenbudget === null && rij.urenGeboekt === 0 ? null : urenstand(rij),
  rij.vorm === null ? null : html`${hoofdletter(rij.vorm)}`,
  rij.staat === "concept" ? null : html`${rij.regio}`,
];

/** A fase has the name of its state, so only the stap is news. */
export const staat = ({ staat: naam, stap, gepauzeerd }: Trajectregel): Html =>
  html`<span class="${staatklasse(naam)}">${hoofdletter(naam)}${stap === null ? "" : `, stap ${stap}`}</span>${
      gepauzeerd ? html` <span class="label let-op">gepauzeerd</span>` : ""
    }`;

/** A list is looked through for what goes on; what came to rest steps back. */
function staatklasse(naam: string): string {
  if (RUST.includes(naam)) return "zacht";
  return STATEN.indexOf(naam) >= STATEN.indexOf("start") ? "label bezig" : "label";
}

export function urenstand({ urenGeboekt, urenbudget, bronNaam }: Trajectregel): Html {
  if (urenbudget === null) return html`${urenGeboekt === 0 ? "–" : inUren(urenGeboekt)}`;
  // A register tells what was granted, not what was booked: 0 would be untrue.
  if (bronNaam !== null && urenGeboekt === 0) return html`${inUren(urenbudget)} toegekend`;
  const deel = urenbudget === 0 ? 0 : urenGeboekt / urenbudget;
  const woord = deel > 1 ? "boven het budget" : deel === 1 ? "budget op" : deel >= 0.8 ? "budget bijna op" : null;
  return html`<span class="heel">${komma(urenGeboekt)} van ${inUren(urenbudget)}</span
    >${balk(urenGeboekt, urenbudget)}${woord === null ? "" : html`<span class="label let-op">${woord}</span>`}`;
}

const termijn = ({ termijn: soort, termijnOp }: Trajectregel, vandaag: Datum): Html =>
  soort === null || termijnOp === null
    ? html`–`
    : html`${uiterlijk(termijnOp, vandaag)}<br /><span class="zacht">${termijnnaam(soort)}</span>`;

export function lijstlink({ staat, regio }: Filter, na?: string): string {
  const vraag = new URLSearchParams({
    ...(staat === null ? {} : { staat }),
    ...(regio === null ? {} : { regio }),
    ...(na === undefined ? {} : { na }),
  });
  return vraag.size === 0 ? "/" : `/?${vraag.toString()}`;
}
