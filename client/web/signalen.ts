import { html } from "hono/html";
import type { Signaalbladzijde } from "#activities/open-signalen.ts";
import { metPunten } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { alsVelden, ALLE_SIGNALEN, isAlles, type Signaalkeuze } from "#domain/signalen/keuze.ts";
import { isDringend, perGroep, zelfdePersoon, type Soorttelling, type Telling } from "#domain/signalen/overzicht.ts";
import {
  persoonsnaam,
  PROJECTLEIDER,
  SIGNAALSOORTEN,
  type Groep,
  type Persoon,
  type Signaal,
} from "#domain/signalen/signaal.ts";
import { SOORTNAMEN } from "#domain/signalen/soortnamen.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { bereik, pager, type Bladwijzer } from "./pager.ts";
import { tabel } from "./tabel.ts";
import { uiterlijk } from "./uiterlijk.ts";
import type { Werker } from "./werker.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** What is open for one person, the most urgent first: where the projectleider begins on Monday. */

export interface Signalenbeeld {
  readonly vandaag: Datum;
  readonly voor: Persoon;
  readonly keuze: Signaalkeuze;
  readonly bladzijde: Signaalbladzijde;
  readonly wijzer: Bladwijzer;
  /** How much is open for everybody; null for a reader who may not look at those of others. */
  readonly allen: readonly Telling[] | null;
}

export const NIETS_DRINGENDS: Html = html`<p class="melding goed">
  <span class="teken" aria-hidden="true">✓</span> Er is niets te laat, en er hoeft deze week niets af.
</p>`;

export const PER_BLAD = 50;

export function signalenblad(
  { vandaag, voor, keuze: gekozen, bladzijde: { signalen, geteld, alles }, wijzer, allen }: Signalenbeeld,
  kader: Kader,
): Html {
  const van = (groep: Groep): number => som(geteld.filter((een) => een.groep === groep));
  return bladzijde(
    {
      titel: "Signalen",
      menu: "/signalen",
      inhoud: html`<h1>Signalen</h1>
        <p class="zacht">Wat er op ${dag(vandaag)} openstaat voor ${persoonsnaam(voor)}.</p>
        ${allen === null ? "" : keuze(voor, allen)} ${soortkeuze(alles, gekozen, allen === null ? null : voor)}
        ${isAlles(gekozen) ? "" : watGekozenIs(gekozen, voor)}
        ${
          signalen.length === 0
            ? html`<p class="melding goed">
                <span class="teken" aria-hidden="true">✓</span> Er staat niets
                ${isAlles(gekozen) ? "open" : "van deze keuze open"} voor ${persoonsnaam(voor)}.
              </p>`
            : isAlles(gekozen) && !geteld.some(isDringend)
              ? NIETS_DRINGENDS
              : ""
        }
        ${perGroep(signalen).map(([groep, inGroep]) => sectie(groep, inGroep, van(groep), vandaag))}
        ${wijzer.totaal > wijzer.per ? html`<p class="zacht">${bereik(wijzer)} signalen</p>` : ""}
        ${pager(wijzer, { van: "de signalen", pad: "/signalen", vraag: alsVraag(gekozen, allen === null ? null : voor) })}`,
    },
    kader,
  );
}

const som = (tellingen: readonly Soorttelling[]): number => tellingen.reduce((tot, { aantal }) => tot + aantal, 0);

/** Only the kinds that stand open, each with how many. */
function soortkeuze(
  alles: readonly Soorttelling[],
  { soorten, groep }: Signaalkeuze,
  voor: Persoon | null,
): Html | string {
  const bekend = SIGNAALSOORTEN.filter((soort) => alles.some((een) => een.soort === soort) || soorten?.includes(soort));
  return bekend.length < 2 && soorten === null
    ? ""
    : html`<form class="filter" method="get" action="/signalen">
        ${voor === null ? "" : html`<input type="hidden" name="voor" value="${persoonsadres(voor)}" />`}
        ${groep === null ? "" : html`<input type="hidden" name="groep" value="${groep}" />`}
        <div>
          <label for="soort">Waarover</label
          ><select id="soort" name="soort">
            <option value="">Alles</option>
            ${bekend.map(
              (soort) =>
                html`<option value="${soort}" ${soorten?.length === 1 && soorten[0] === soort ? html` selected` : ""}>
                  ${hoofdletter(SOORTNAMEN[soort])} (${metPunten(som(alles.filter((een) => een.soort === soort)))})
                </option>`,
            )}
          </select>
        </div>
        <button type="submit">Toon</button>
      </form>`;
}

const persoonsadres = ({ rol, id }: Persoon): string => (id === null ? rol : `za:${id}`);

/** The list of somebody, or what is chosen of it. */
export function signaaladres(gekozen: Signaalkeuze, voor: Persoon | null = null): string {
  const deel = alsVraag(gekozen, voor);
  return deel.size === 0 ? "/signalen" : `/signalen?${deel.toString()}`;
}

function alsVraag(gekozen: Signaalkeuze, voor: Persoon | null): URLSearchParams {
  const deel = new URLSearchParams(alsVelden(gekozen).map((paar): [string, string] => [...paar]));
  if (voor !== null) deel.set("voor", persoonsadres(voor));
  return deel;
}

const watGekozenIs = ({ soorten, groep }: Signaalkeuze, voor: Persoon): Html =>
  html`<p>
    Alleen
    ${[...(groep === null ? [] : [`‘${groep}’`]), ...(soorten ?? []).map((soort) => SOORTNAMEN[soort])].join(", ")}.
    <a href="${signaaladres(ALLE_SIGNALEN, voor)}">Alle signalen</a>
  </p>`;

/** As whom somebody gets signals; an auditor looks along with the projectleider. */
export function persoonVan({ id, rollen }: Werker): Persoon {
  if (rollen.includes("projectleider") || rollen.includes("auditor")) return PROJECTLEIDER;
  return rollen.includes("zorgarrangeur") ? { rol: "za", id } : { rol: "beheerder", id: null };
}

/** "projectleider", or "za:za-03"; whatever else is asked for is the projectleider. */
export function leesPersoon(tekst: string | undefined): Persoon {
  const id = /^za:(.+)$/.exec(tekst ?? "")?.[1];
  if (id !== undefined) return { rol: "za", id };
  return tekst === "plaatsvervanger" || tekst === "beheerder" ? { rol: tekst, id: null } : PROJECTLEIDER;
}

const VAST: readonly Persoon[] = [PROJECTLEIDER, { rol: "plaatsvervanger", id: null }, { rol: "beheerder", id: null }];

/** Everybody at once, with how much is late or due this week: who is behind is seen without asking for each. */
function keuze(gekozen: Persoon, allen: readonly Telling[]): Html {
  const zorgarrangeurs = [gekozen, ...allen.map(({ voor }) => voor)].flatMap(({ id }) => id ?? []);
  const personen = [...VAST, ...[...new Set(zorgarrangeurs)].toSorted().map((id): Persoon => ({ rol: "za", id }))];
  return html`<nav aria-labelledby="voor">
    <p class="zacht" id="voor">Van wie, met wat er te laat is of deze week af moet:</p>
    <ul class="staten">
      ${personen.map(
        (persoon) =>
          html`<li>
            <a
              href="/signalen?voor=${encodeURIComponent(persoonsadres(persoon))}"
              ${zelfdePersoon(persoon, gekozen) ? html` aria-current="true"` : ""}
              >${wie(persoon)} <strong>${dringendVan(allen, persoon)}</strong></a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** How much of somebody can't wait until another week. */
export const dringendVan = (allen: readonly Telling[], voor: Persoon): number =>
  allen.find((telling) => zelfdePersoon(telling.voor, voor))?.dringend ?? 0;

/** In a list: without "de". */
export const wie = ({ rol, id }: Persoon): string => id ?? hoofdletter(rol);

/** `hoeveel`: in the whole list. */
const sectie = (groep: Groep, signalen: readonly Signaal[], hoeveel: number, vandaag: Datum): Html =>
  html`<section aria-labelledby="${anker(groep)}">
    <h2 id="${anker(groep)}">${hoofdletter(groep)} (${metPunten(hoeveel)})</h2>
    ${signaaltabel(anker(groep), signalen, vandaag)}
  </section>`;

const anker = (groep: Groep): string => groep.replaceAll(" ", "-");

/** One signal is about the organisations of more than one traject: their list says of which. */
function waarover({ soort, nummer }: Signaal): Html {
  if (soort === "kalender") return html`<a href="/beheer/kalender">Kalender</a>`;
  return soort === "organisatie"
    ? html`<a href="/organisaties#te-bevestigen">Alle</a>`
    : html`<a href="/trajecten/${nummer}">${nummer}</a>`;
}

/** A traject that a signal names is one to go to. */
export const metLinks = (wat: string): readonly (Html | string)[] =>
  wat
    .split(/(ZA-\d{4}-\d{3,6})/)
    .map((deel, i) => (i % 2 === 0 ? deel : html`<a href="/trajecten/${deel}">${deel}</a>`));

export const signaaltabel = (onder: string, signalen: readonly Signaal[], vandaag: Datum): Html =>
  tabel({
    onder,
    klasse: "signalen",
    koppen: SIGNAALKOPPEN,
    rijen: signalen.map((signaal) => signaalcellen(signaal, vandaag)),
  });

export const SIGNAALKOPPEN = ["Nummer", "Naam", "Wat", "Uiterlijk"] as const;

export const signaalcellen = (signaal: Signaal, vandaag: Datum): readonly (Html | null)[] => [
  waarover(signaal),
  html`${signaal.naam === "" ? "Nog zonder naam" : signaal.naam}`,
  html`${metLinks(signaal.wat)}${
    signaal.geopendOp === null ? "" : html`<br /><span class="zacht">Gezien op ${dag(signaal.geopendOp)}.</span>`
  }`,
  signaal.uiterlijk === null ? null : uiterlijk(signaal.uiterlijk, vandaag),
];
