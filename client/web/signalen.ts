import { html } from "hono/html";
import { dagenTussen, type Datum } from "#domain/kalender/datum.ts";
import { perGroep, personenMet, signalenVoor, zelfdePersoon } from "#domain/signalen/overzicht.ts";
import { persoonsnaam, PROJECTLEIDER, type Groep, type Persoon, type Signaal } from "#domain/signalen/signaal.ts";
import { afstand } from "../afstand.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { tabelrij } from "./overzicht.ts";
import { dag, hoofdletter } from "./woorden.ts";

/** What is open for one person, the most urgent first: where the projectleider begins on Monday. */

export interface Signalenbeeld {
  readonly vandaag: Datum;
  readonly voor: Persoon;
  /** Of everybody, in order. */
  readonly signalen: readonly Signaal[];
}

/** What needs the projectleider now. */
export const aantalDringend = (signalen: readonly Signaal[]): number =>
  signalenVoor(signalen, PROJECTLEIDER).filter(({ groep }) => groep === "te laat" || groep === "deze week").length;

export const signalenblad = ({ vandaag, voor, signalen }: Signalenbeeld, kader: Kader): Html => {
  const eigen = signalenVoor(signalen, voor);
  const groepen = perGroep(eigen);
  const rustig = !groepen.some(([groep]) => groep === "te laat" || groep === "deze week");
  return bladzijde(
    {
      titel: "Signalen",
      menu: "/signalen",
      inhoud: html`<h1>Signalen</h1>
        <p class="zacht">Wat er op ${dag(vandaag)} openstaat voor ${persoonsnaam(voor)}.</p>
        ${keuze(voor, personenMet(signalen))}
        ${
          eigen.length === 0
            ? html`<p class="melding goed">
                <span class="teken" aria-hidden="true">✓</span> Er staat niets open voor ${persoonsnaam(voor)}.
              </p>`
            : rustig
              ? html`<p class="melding goed">
                  <span class="teken" aria-hidden="true">✓</span> Er is niets te laat, en er hoeft deze week niets af.
                </p>`
              : ""
        }
        ${groepen.map(([groep, inGroep]) => (groep === "later" ? weggevouwen : sectie)(groep, inGroep, vandaag))}`,
    },
    kader,
  );
};

/** "projectleider", or "za:za-03"; whatever else is asked for is the projectleider. */
export function leesPersoon(tekst: string | undefined): Persoon {
  const id = /^za:(.+)$/.exec(tekst ?? "")?.[1];
  if (id !== undefined) return { rol: "za", id };
  return tekst === "plaatsvervanger" || tekst === "beheerder" ? { rol: tekst, id: null } : PROJECTLEIDER;
}

const VAST: readonly Persoon[] = [PROJECTLEIDER, { rol: "plaatsvervanger", id: null }, { rol: "beheerder", id: null }];

function keuze(gekozen: Persoon, metSignalen: readonly Persoon[]): Html {
  const zorgarrangeurs = [gekozen, ...metSignalen].flatMap(({ id }) => id ?? []);
  const personen = [...VAST, ...[...new Set(zorgarrangeurs)].toSorted().map((id): Persoon => ({ rol: "za", id }))];
  return html`<form class="filter" method="get" action="/signalen">
    <div>
      <label for="voor">Voor</label
      ><select id="voor" name="voor">
        ${personen.map(
          (persoon) =>
            html`<option
              value="${persoon.id === null ? persoon.rol : `za:${persoon.id}`}"
              ${zelfdePersoon(persoon, gekozen) ? html` selected` : ""}
            >
              ${persoon.id ?? hoofdletter(persoon.rol)}
            </option>`,
        )}
      </select>
    </div>
    <button>Tonen</button>
  </form>`;
}

type Groepsblok = (groep: Groep, signalen: readonly Signaal[], vandaag: Datum) => Html;

const sectie: Groepsblok = (groep, signalen, vandaag) =>
  html`<section aria-labelledby="${anker(groep)}">
    <h2 id="${anker(groep)}">${kop(groep, signalen)}</h2>
    ${tabel(groep, signalen, vandaag)}
  </section>`;

/** What can wait is there for whoever wants to look ahead. Towards the end of a week the next one is near, and stands open. */
const weggevouwen: Groepsblok = (groep, signalen, vandaag) =>
  html`<section aria-labelledby="${anker(groep)}">
    <details ${signalen.some(({ uiterlijk: op }) => op !== null && dagenTussen(vandaag, op) < 7) ? html` open` : ""}>
      <summary><h2 id="${anker(groep)}">${kop(groep, signalen)}</h2></summary>
      ${tabel(groep, signalen, vandaag)}
    </details>
  </section>`;

const anker = (groep: Groep): string => groep.replaceAll(" ", "-");
const kop = (groep: Groep, signalen: readonly Signaal[]): string => `${hoofdletter(groep)} (${signalen.length})`;

const KOLOMMEN = ["Nummer", "Naam", "Wat", "Uiterlijk"];

const tabel: Groepsblok = (groep, signalen, vandaag) =>
  html`<table class="kaarten signalen" role="table" aria-labelledby="${anker(groep)}">
    <thead role="rowgroup">
      <tr role="row">
        ${KOLOMMEN.map((naam) => html`<th role="columnheader" scope="col">${naam}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${signalen.map((signaal) => tabelrij(KOLOMMEN, cellen(signaal, vandaag)))}
    </tbody>
  </table>`;

const cellen = (signaal: Signaal, vandaag: Datum): readonly (Html | null)[] => [
  signaal.soort === "kalender" ? html`Kalender` : html`<a href="/trajecten/${signaal.nummer}">${signaal.nummer}</a>`,
  html`${signaal.naam === "" ? "Nog zonder naam" : signaal.naam}`,
  html`${signaal.wat}${
    signaal.geopendOp === null ? "" : html`<br /><span class="zacht">Gezien op ${dag(signaal.geopendOp)}.</span>`
  }`,
  signaal.uiterlijk === null ? null : uiterlijk(signaal.uiterlijk, vandaag),
];

function uiterlijk(op: Datum, vandaag: Datum): Html {
  const { tekst, teLaat } = afstand(op, vandaag);
  return html`<span class="heel">${dag(op)}</span> <span class="${teLaat ? "label let-op" : "label"}">${tekst}</span>`;
}
