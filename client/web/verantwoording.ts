import { html } from "hono/html";
import type { Tijdstip } from "#domain/kalender/datum.ts";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { hoofdstukken, type Hoofdstuk } from "#domain/verantwoording/hoofdstukken.ts";
import { kanttekeningen } from "#domain/verantwoording/kanttekeningen.ts";
import { keuzesOver, overInWoorden, overVan } from "#domain/verantwoording/over.ts";
import { KALENDERJAAR } from "#domain/verantwoording/periode.ts";
import type { Keuze, Verantwoording } from "#domain/verantwoording/tabellen.ts";
import { bladzijde, type Html, type Kader } from "./bladzijde.ts";
import { cijfertabel } from "./cijfertabel.ts";
import { losVanStand } from "./verversing.ts";
import { hoofdletter, moment } from "./woorden.ts";

/** The figures that the subsidy must be accounted for with: what is missing first, then the questions of the evaluation. */

export interface Verantwoordingsbeeld {
  readonly nu: Tijdstip;
  readonly keuze: Keuze;
  readonly aanvragen: readonly Aanvraag[];
  readonly cijfers: Verantwoording;
  /** Why what was asked for can't be told. */
  readonly fout: string | null;
}

export const verantwoordingblad = (beeld: Verantwoordingsbeeld, kader: Kader): Html => {
  const { keuze, cijfers, fout } = beeld;
  const delen = hoofdstukken(cijfers, keuze.telling ?? KALENDERJAAR);
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
        ${delen.slice(0, 1).map((deel) => hoofdstuk(deel, beeld))}
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

const hoofdstuk = ({ id, titel, tabellen }: Hoofdstuk, { cijfers, keuze }: Verantwoordingsbeeld): Html | "" =>
  tabellen.length === 0 && id !== "volledigheid"
    ? ""
    : html`<section aria-labelledby="${id}">
        <h2 id="${id}">${titel}</h2>
        ${
          tabellen.length === 0
            ? html`<p>Ja, er ontbreekt niets.</p>`
            : html`<div class="cijferblokken">
                ${tabellen.map((tabel) =>
                  cijfertabel(tabel, {
                    nu: cijfers,
                    naar: (van, rij, kolom) => celadres(keuze, { tabel: van, rij, kolom }),
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

const celadres = (keuze: Keuze, { tabel, rij, kolom }: Plek): string =>
  `/verantwoording/trajecten?${new URLSearchParams({ ...overvraag(keuze), tabel, rij, kolom }).toString()}`;

export const overvraag = (keuze: Keuze): Record<string, string> => {
  const over = overVan(keuze);
  return over === "" ? {} : { over };
};

const kiezer = ({ aanvragen, keuze }: Verantwoordingsbeeld): Html =>
  html`<form class="filter" method="get" action="/verantwoording">
    <div>
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
    </div>
    <button type="submit">Toon</button>
  </form>`;
