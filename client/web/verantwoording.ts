import { html } from "hono/html";
import type { Tijdstip } from "#domain/kalender/datum.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { hoofdstukken, type Hoofdstuk } from "#domain/verantwoording/hoofdstukken.ts";
import { kanttekeningen } from "#domain/verantwoording/kanttekeningen.ts";
import { laterInWoorden } from "#domain/verantwoording/later-leesbaar.ts";
import { allebei } from "#domain/verantwoording/naast-elkaar.ts";
import { keuzesOver, overInWoorden, overVan } from "#domain/verantwoording/over.ts";
import { KALENDERJAAR } from "#domain/verantwoording/periode.ts";
import type { Keuze, Verantwoording } from "#domain/verantwoording/tabellen.ts";
import type { Toen } from "../verantwoording.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { cijferblok } from "./cijfertabel.ts";
import { losVanStand } from "./verversing.ts";
import { UITVOERSOORTEN } from "./verantwoording-uitvoer.ts";
import { dag, hoofdletter, moment } from "./woorden.ts";

/** The figures that the subsidy must be accounted for with: what is missing first, then the questions of the evaluation. */

export interface Verantwoordingsbeeld {
  readonly nu: Tijdstip;
  readonly keuze: Keuze;
  readonly aanvragen: readonly Aanvraag[];
  readonly cijfers: Verantwoording;
  /** What was known on the day that was asked for; null: none was. */
  readonly toen: Pick<Toen, "bekendOp" | "cijfers" | "later"> | null;
  /** The day as it was typed. */
  readonly getypt: string;
  /** Why what was asked for can't be told. */
  readonly fout: string | null;
}

export const verantwoordingblad = (beeld: Verantwoordingsbeeld, kader: Kader): Html => {
  const { keuze, cijfers, toen, fout } = beeld;
  const delen = hoofdstukken(
    toen === null ? cijfers : allebei({ toen: toen.cijfers, nu: cijfers }),
    keuze.telling ?? KALENDERJAAR,
  );
  const notities = kanttekeningen(cijfers);
  return bladzijde(
    {
      titel: "Verantwoording",
      menu: "/verantwoording",
      inhoud: html`<h1>Verantwoording</h1>
        ${fout === null ? "" : html`<p class="melding mis" role="alert">${fout}</p>`} ${kiezer(beeld)}
        <p>
          Over: <strong>${overInWoorden(keuze)}</strong>.
          <span class="zacht"
            >Stand van ${losVanStand(moment(beeld.nu))}. Wie een getal aanklikt, ziet om welke trajecten het gaat.</span
          >
        </p>
        <p class="verder">
          Meenemen: ${uitvoerlinks(beeld)}.
          <a href="${metVraag("/verantwoording/evaluatie", vraagVan(keuze, null))}">Voor een evaluator</a>
        </p>
        ${toen === null ? "" : sinds(toen)} ${delen.slice(0, 1).map((deel) => hoofdstuk(deel, beeld))}
        ${
          notities.length === 0
            ? ""
            : html`<div class="melding let-op">
                <p><strong>Let op bij het optellen</strong></p>
                <ul>
                  ${notities.map((notitie) => html`<li>${notitie}</li>`)}
                </ul>
              </div>`
        }
        ${delen.slice(1).map((deel) => hoofdstuk(deel, beeld))}`,
    },
    kader,
  );
};

const hoofdstuk = ({ id, titel, tabellen }: Hoofdstuk, { cijfers, toen, keuze }: Verantwoordingsbeeld): Html | "" =>
  tabellen.length === 0 && id !== "volledigheid"
    ? ""
    : html`<section aria-labelledby="${id}">
        <h2 id="${id}">${titel}</h2>
        ${
          tabellen.length === 0
            ? html`<p>Ja, er ontbreekt niets.</p>`
            : html`<div class="cijferblokken">
                ${tabellen.map((tabel) =>
                  cijferblok(tabel, {
                    nu: cijfers,
                    toen: toen?.cijfers ?? null,
                    naar: (van, rij, kolom) => celadres(vraagVan(keuze, toen), { tabel: van, rij, kolom }),
                  }),
                )}
              </div>`
        }
      </section>`;

/** Where a figure stands, as people see it. */
export interface Plek {
  readonly tabel: string;
  readonly rij: string;
  readonly kolom: string;
}

const celadres = (vraag: Readonly<Record<string, string>>, { tabel, rij, kolom }: Plek): string =>
  metVraag("/verantwoording/trajecten", { ...vraag, tabel, rij, kolom });

/** What was asked for, as it stands in an address. */
export const vraagVan = (keuze: Keuze, toen: Pick<Toen, "bekendOp"> | null): Readonly<Record<string, string>> => {
  const over = overVan(keuze);
  return { ...(over === "" ? {} : { over }), ...(toen === null ? {} : { "bekend-op": toen.bekendOp }) };
};

export const metVraag = (pad: string, vraag: Readonly<Record<string, string>>): string => {
  const tekst = new URLSearchParams(vraag).toString();
  return tekst === "" ? pad : `${pad}?${tekst}`;
};

const uitvoerlinks = ({ keuze, toen }: Verantwoordingsbeeld): Html[] =>
  UITVOERSOORTEN.map(
    ({ achter, naam }, i) =>
      html`${i === 0 ? "" : ", "}<a
          href="${metVraag(`/verantwoording/uitvoer/${achter}`, vraagVan(keuze, toen))}"
          download
          >${naam}</a
        >`,
  );

/** Of so many trajecten the numbers stand there. */
const GENOEG = 25;

function sinds({ bekendOp, later }: NonNullable<Verantwoordingsbeeld["toen"]>): Html {
  const regels = laterInWoorden(later, bekendOp);
  return html`<section aria-labelledby="sinds">
    <h2 id="sinds">Wat er na ${dag(bekendOp)} is vastgelegd</h2>
    <p>
      Waar twee getallen staan, was het eerste bekend op ${dag(bekendOp)} en is het tweede nu bekend; het verschil staat
      erachter. Waar één getal staat, is het gelijk gebleven.
    </p>
    ${
      regels.length === 0
        ? html`<p>Er is sindsdien niets vastgelegd dat een cijfer verandert.</p>`
        : html`<ul>
            ${regels.map(
              ({ wat, hoeveel, trajecten }) =>
                html`<li>
                  ${wat}: <strong>${hoeveel}</strong>.
                  ${
                    trajecten.length > GENOEG
                      ? ""
                      : trajecten.map(
                          (nummer, i) => html`${i === 0 ? "" : ", "}<a href="/trajecten/${nummer}">${nummer}</a>`,
                        )
                  }
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** A choice of years alone. */
export const overkiezer = (pad: string, aanvragen: readonly Aanvraag[], keuze: Keuze): Html =>
  html`<form class="filter" method="get" action="${pad}">
    ${overveld(aanvragen, keuze)}
    <button type="submit">Toon</button>
  </form>`;

const overveld = (aanvragen: readonly Aanvraag[], keuze: Keuze): Html =>
  html`<div>
    <label for="over">Jaar of periode</label
    ><select id="over" name="over">
      ${keuzesOver(aanvragen).map(
        ({ telling, keuzes }) =>
          html`<optgroup label="Per ${telling.naam}">
            ${keuzes.map(
              (een) =>
                html`<option value="${overVan(een)}" ${overVan(een) === overVan(keuze) ? html` selected` : ""}>
                  ${hoofdletter(overInWoorden(een))}
                </option>`,
            )}
          </optgroup>`,
      )}
    </select>
  </div>`;

const kiezer = ({ aanvragen, keuze, getypt, fout }: Verantwoordingsbeeld): Html =>
  html`<form class="filter" method="get" action="/verantwoording">
    ${overveld(aanvragen, keuze)}
    <div>
      <label for="bekend-op">Zoals bekend op (dag)</label
      ><input
        id="bekend-op"
        name="bekend-op"
        type="text"
        autocomplete="off"
        value="${getypt}"
        aria-describedby="bekend-op-hulp"
        ${fout === null ? "" : html` aria-invalid="true"`}
      />
    </div>
    <button type="submit">Toon</button>
    <p class="zacht" id="bekend-op-hulp">Bijvoorbeeld 31-12-2025. Leeg: alleen zoals nu bekend.</p>
  </form>`;
