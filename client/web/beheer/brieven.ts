import { html } from "hono/html";
import type { Brieffouten } from "#activities/store/brieffouten.ts";
import { zonderServertekst, type Brieffout } from "#domain/beeld/mislukte-brieven.ts";
import { waar, type Werkrol } from "#domain/medewerkers/beleid.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { tabel } from "../tabel.ts";
import { dag, hoofdletter } from "../woorden.ts";
import { NAAR_BEHEER } from "./beheer.ts";

/** The letters that did not go, each with what to do about it. */
export interface Brievenblad extends Brieffouten {
  /** Who looks sees no personal data of trajecten. */
  readonly zonder: boolean;
}

export const brievenblad = ({ brieven, uitnodigingen, zonder }: Brievenblad, kader: Kader): Html => {
  const rollen = kader.werker?.rollen ?? [];
  return bladzijde(
    {
      titel: "Brieven die niet gingen",
      menu: "/beheer",
      inhoud: html`${NAAR_BEHEER}
        <h1 id="brieven">Brieven die niet gingen (${brieven.length})</h1>
        ${
          brieven.length === 0
            ? html`<p>Alle brieven van trajecten zijn aangekomen of onderweg.</p>`
            : html`<p>
                  Wie zo’n brief had moeten krijgen, weet niet wat erin staat. Verbeter eerst het adres, en verstuur de
                  brief dan opnieuw.
                </p>
                ${zonder ? html`<p>U ziet geen namen en adressen van partners: dat zijn persoonsgegevens.</p>` : ""}
                ${tabel({
                  onder: "brieven",
                  koppen: ["Traject", "Brief", "Aan", "Waarom niet", "Sinds", "Wat u kunt doen"],
                  rijen: brieven.map((een) => [
                    html`<a href="/trajecten/${een.nummer}">${een.nummer}</a>`,
                    html`${hoofdletter(een.brief)}`,
                    html`${hoofdletter(een.aan)}`,
                    html`${zonder ? zonderServertekst(een.waarom) : een.waarom}`,
                    html`${dag(een.sinds)}`,
                    daden(een, rollen),
                  ]),
                })}`
        }
        <section aria-labelledby="uitnodigingen">
          <h2 id="uitnodigingen">Uitnodigingen om in te loggen</h2>
          ${
            uitnodigingen.length === 0
              ? html`<p>Geen uitnodiging is blijven steken.</p>`
              : html`<ul>
                  ${uitnodigingen.map(
                    ({ id, naam }) =>
                      html`<li>
                        De mail met de link aan <a href="/medewerkers/${id}">${naam}</a> kwam niet aan.
                        ${
                          rollen.includes("beheerder")
                            ? html`<a href="/medewerkers/${id}/doe/wijzig">Verbeter het adres</a> en
                                <a href="/medewerkers/${id}/doe/uitnodiging">stuur een nieuwe</a>.`
                            : ""
                        }
                      </li>`,
                  )}
                </ul>`
          }
        </section>`,
    },
    kader,
  );
};

/** Only what whoever looks may do in any traject; a zorgarrangeur does it on the page of the own one. */
function daden({ nummer, soort, sleutel, wie }: Brieffout, rollen: readonly Werkrol[]): Html | null {
  const mag = (type: string): boolean => rollen.some((rol) => waar(rol, type) === "in elk traject");
  const bij = html`<span class="alleen-voorlezen"> van ${nummer}</span>`;
  const adres =
    wie.soort === "partner" && mag("contactpersoon.gewijzigd")
      ? html`<a
          href="/trajecten/${nummer}/doe/contactpersoon.gewijzigd${wie.partner === null ? "" : `?partner=${wie.partner}`}"
          >Verbeter het adres${bij}</a
        >`
      : wie.soort === "binnen"
        ? html`<a href="/medewerkers">Verbeter het adres bij de medewerkers</a>`
        : wie.soort === "mede-aanvrager" && mag("aanvrager.gewijzigd")
          ? html`<a href="/trajecten/${nummer}">Bekijk de aanvragers${bij}</a>`
          : html`<span class="zacht">Het adres verbetert de projectleider</span>`;
  const opnieuw =
    soort === "niet aangekomen" && mag("brief.opnieuw")
      ? html`<a href="/trajecten/${nummer}/doe/brief.opnieuw?brief=${sleutel}">Verstuur opnieuw${bij}</a>`
      : null;
  if (soort === "wacht nog") return null;
  return html`${adres}${opnieuw === null ? "" : html`<br />${opnieuw}`}`;
}
