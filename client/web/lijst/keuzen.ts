import { html } from "hono/html";
import { DOELGROEPEN, GEBIEDEN, LEEFTIJDEN, OMVANGEN } from "#domain/aanmelding/kenmerken.ts";
import { VORMNAMEN } from "#domain/aanmelding/trajectvormen.ts";
import { FASEN, FASENAMEN } from "#domain/lijst/fase.ts";
import { KOLOMNAMEN, kolom } from "#domain/lijst/kolommen.ts";
import { alsTekst } from "#domain/lijst/lees.ts";
import {
  FILTERNAMEN,
  GEEN_FILTER,
  WAT,
  WEERGAVEN,
  ZONDER_ZA,
  type Filternaam,
  type Lijstvraag,
} from "#domain/lijst/vraag.ts";
import { FILTERVRAGEN, gekozen, WATNAMEN, WEERGAVENAMEN } from "#domain/lijst/woorden.ts";
import { BESLUITSOORTEN } from "#domain/traject/besluit.ts";
import { STATEN } from "#domain/traject/staat.ts";
import { STAPNUMMERS } from "#domain/traject/stap.ts";
import { KERNVRAGEN, REGIOS, SOORTEN } from "#domain/verantwoording/aanvraag.ts";
import type { Html } from "../bladzijde.ts";
import { hoofdletter } from "../woorden.ts";
import { LIJST, lijstadres } from "./adres.ts";

/** What can be chosen of a list: a form that asks by its address, so that a choice can be kept and sent on. */

export interface Keuzen {
  readonly perioden: readonly string[];
  readonly zas: readonly { readonly id: string; readonly naam: string }[];
}

export const keuzeformulier = (vraag: Lijstvraag, keuzen: Keuzen): Html => {
  const { filter } = vraag;
  const lijst = keuzenVan(keuzen);
  const veld = (naam: Filternaam): Html =>
    html`<div>
      <label for="${naam}">${FILTERVRAGEN[naam]}</label>${
        lijst[naam] === null
          ? html`<input
              type="text"
              id="${naam}"
              name="${naam}"
              value="${alsTekst(naam, filter)}"
              size="${naam === "budget" ? 4 : 12}"
              autocomplete="off"
              aria-describedby="${naam}-hulp"
            />`
          : kies(naam, lijst[naam], alsTekst(naam, filter), "Alle")
      }${naam === "termijn" ? html`<span class="zacht hulp" id="termijn-hulp">Een dag, of ‘14 dagen’</span>` : ""}${
        naam === "budget" ? html`<span class="zacht hulp" id="budget-hulp">Bijvoorbeeld 80</span>` : ""
      }
    </div>`;
  const meer = FILTERNAMEN.filter((naam) => !VOORAAN.includes(naam));
  return html`<form class="lijstkeuze" method="get" action="${LIJST}" role="search">
    ${vraag.als === "tabel" ? "" : html`<input type="hidden" name="als" value="${vraag.als}" />`}
    <div class="filter">
      <div class="zoek">
        <label for="zoek">Zoek op naam, nummer, partner, zorgarrangeur of plaats</label
        ><input type="search" id="zoek" name="zoek" value="${vraag.zoek}" autocomplete="off" />
      </div>
      <div>
        <label for="wat">Toon</label>${kies(
          "wat",
          WAT.map((een) => [een, WATNAMEN[een]]),
          filter.staat !== null || filter.fase !== null ? "lopend" : vraag.wat,
        )}
      </div>
      ${VOORAAN.map(veld)}
      <button type="submit">Toon</button>
    </div>
    <details ${meer.some((naam) => filter[naam] !== null) ? "open" : ""}>
      <summary>Meer filters</summary>
      <div class="filter">${meer.map(veld)}</div>
    </details>
    <details>
      <summary>Volgorde en kolommen</summary>
      <div class="filter">
        <div>
          <label for="sorteer">Volgorde</label>${kies(
            "sorteer",
            KOLOMNAMEN.flatMap((naam) => [
              [naam, kolom(naam).kop] as const,
              [`-${naam}`, `${kolom(naam).kop}, andersom`] as const,
            ]),
            `${vraag.sorteer.af ? "-" : ""}${vraag.sorteer.op}`,
          )}
        </div>
      </div>
      <fieldset class="kolomkeuze">
        <legend>Kolommen</legend>
        <input type="hidden" name="kolom" value="nummer" />
        ${[...vraag.kolommen, ...KOLOMNAMEN.filter((naam) => !vraag.kolommen.includes(naam))]
          .filter((naam) => naam !== "nummer")
          .map(
            (naam) =>
              html`<label class="keuze"
                ><input
                  type="checkbox"
                  name="kolom"
                  value="${naam}"
                  ${vraag.kolommen.includes(naam) ? "checked" : ""}
                />
                ${kolom(naam).kop}</label
              >`,
          )}
      </fieldset>
      <button type="submit" class="klein">Toon</button>
    </details>
  </form>`;
};

const VOORAAN: readonly Filternaam[] = ["fase", "za"];

/** Null: it is typed. */
const keuzenVan = ({
  perioden,
  zas,
}: Keuzen): Readonly<Record<Filternaam, readonly (readonly [waarde: string, tekst: string])[] | null>> => ({
  fase: FASEN.map((fase) => [fase, FASENAMEN[fase]]),
  za: [[ZONDER_ZA, "Nog geen"], ...zas.map(({ id, naam }) => [id, naam] as const)],
  staat: STATEN.filter((staat) => staat !== "nieuw").map((staat) => [staat, hoofdletter(staat)]),
  stap: STAPNUMMERS.map((stap) => [String(stap), String(stap)]),
  regio: REGIOS.map((regio) => [regio, regio]),
  vorm: VORMNAMEN.map((vorm) => [vorm, hoofdletter(vorm)]),
  periode: perioden.map((periode) => [periode, periode]),
  soort: SOORTEN.map((soort) => [soort, soort]),
  gebied: vast(GEBIEDEN),
  omvang: vast(OMVANGEN),
  leeftijd: vast(LEEFTIJDEN),
  doelgroep: vast(DOELGROEPEN),
  kernvraag: vast(KERNVRAGEN),
  besluit: vast(BESLUITSOORTEN),
  termijn: null,
  budget: null,
});

const vast = (waarden: readonly string[]) => waarden.map((een) => [een, hoofdletter(een)] as const);

const kies = (
  naam: string,
  keuzen: readonly (readonly [waarde: string, tekst: string])[],
  waarde: string,
  leeg: string | null = null,
): Html =>
  html`<select id="${naam}" name="${naam}">
    ${leeg === null ? "" : html`<option value="">${leeg}</option>`}
    ${keuzen.map(
      ([een, tekst]) => html`<option value="${een}" ${een === waarde ? html` selected` : ""}>${tekst}</option>`,
    )}
  </select>`;

/** What was chosen, each with the way to the list without it. */
export function gekozenfilters(vraag: Lijstvraag): Html | "" {
  const { filter, zoek } = vraag;
  const weg = [
    ...(zoek === "" ? [] : [[`Zoek: ${zoek}`, lijstadres(vraag, { zoek: "" })] as const]),
    ...FILTERNAMEN.flatMap((naam) => {
      const tekst = gekozen(naam, filter);
      if (tekst === null) return [];
      const zonder = { ...filter, [naam]: null };
      // Which states were meant was chosen by this alone.
      const wat = naam === "staat" || naam === "fase" ? { wat: "lopend" as const } : {};
      return [[tekst, lijstadres(vraag, { filter: zonder, ...wat })] as const];
    }),
  ];
  return weg.length === 0
    ? ""
    : html`<ul class="staten" aria-label="Gekozen filters">
        ${weg.map(
          ([tekst, adres]) =>
            html`<li>
              <a href="${adres}"
                >${tekst} <span aria-hidden="true">✕</span><span class="alleen-voorlezen">: weghalen</span></a
              >
            </li>`,
        )}
        ${
          weg.length === 1
            ? ""
            : html`<li>
                <a href="${lijstadres(vraag, { filter: GEEN_FILTER, zoek: "", wat: "lopend" })}">Alles wissen</a>
              </li>`
        }
      </ul>`;
}

export const weergavekeuze = (vraag: Lijstvraag): Html =>
  html`<ul class="staten" aria-label="Weergave">
    ${WEERGAVEN.map(
      (als) =>
        html`<li>
          <a href="${lijstadres(vraag, { als })}" ${als === vraag.als ? html` aria-current="true"` : ""}
            >${WEERGAVENAMEN[als]}</a
          >
        </li>`,
    )}
  </ul>`;
