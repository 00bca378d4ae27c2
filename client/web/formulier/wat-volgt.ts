import { html } from "hono/html";
import type { Voorbeeldbrief } from "#activities/mail/voorbeeld.ts";
import { briefnaam, rolnaam } from "#domain/briefwoorden.ts";
import { daadVan } from "#domain/formulier/daden.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import { inUren } from "#domain/getal.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Proef } from "#domain/wat-als/proef.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { tabel } from "../tabel.ts";
import { dag, hoofdletter } from "../woorden.ts";
import { verborgen } from "./verborgen.ts";

/** Before an act counts: what will follow from it. One button does it, another goes back to the form. */

export const ZEKER = "_zeker";
export const TERUG = "_terug";
/** Of which letter the formatted text is asked, for its frame. */
export const BRIEF = "_brief";

export interface Volgblad {
  readonly dossier: Dossier;
  readonly type: string;
  /** What will be recorded, in order. */
  readonly zinnen: readonly string[];
  /** What is allowed, and may yet be a slip. */
  readonly letOp: readonly string[];
  readonly proef: Proef;
  readonly brieven: readonly Voorbeeldbrief[];
  /** Who looks sees no personal data: not to whom a letter goes, nor what it says. */
  readonly zonder: boolean;
  /** More to look at before it counts. */
  readonly erbij?: Html | string;
  /** It has no number yet. */
  readonly nieuw?: true;
  readonly invoer: Invoer;
}

export function volgblad(
  { dossier, type, zinnen, letOp, proef, brieven, zonder, erbij = "", nieuw, invoer }: Volgblad,
  kader: Kader,
): Html {
  const { nummer, naam } = dossier;
  const terug = nieuw === true ? "/trajecten" : `/trajecten/${nummer}`;
  return bladzijde(
    {
      titel: nieuw === true ? "Klopt dit?" : `Klopt dit? – ${nummer}`,
      menu: "/trajecten",
      inhoud: html`<p class="verder">
          <a href="${terug}">${nieuw === true ? "Alle trajecten" : `Terug naar ${nummer} ${naam}`}</a>
        </p>
        <h1>${daadVan(type)}: klopt dit?</h1>
        <p class="melding">Er is nog niets vastgelegd en niets verstuurd.</p>
        ${zinnen.map((zin) => html`<p class="getypt">${zin}</p>`)} ${erbij}
        ${letOp.map((een) => html`<p class="melding let-op">${een}</p>`)} ${plaats(proef)} ${uren(proef)}
        ${zonder || brieven.length > 0 ? aantalBrieven(brieven, zonder) : ""}
        <form method="post" id="volg" class="daad" accept-charset="utf-8">
          ${verborgen(invoer)}
          <p class="knoppen">
            <button type="submit" name="${ZEKER}" value="ja">
              ${brieven.length === 0 ? "Leg vast" : "Leg vast en verstuur"}
            </button>
            <button type="submit" class="klein" name="${TERUG}" value="ja">Verander het formulier</button>
            <a href="${terug}">Niet doen</a>
          </p>
        </form>
        ${zonder ? "" : brievendeel(brieven)} ${dagen(proef, dossier)} ${zonder ? "" : signalen(proef)}
        <p class="verder"><a href="#volg">Terug naar de knoppen</a></p>`,
    },
    kader,
  );
}

const plaats = ({ plaats: welke, na }: Proef): Html | string =>
  welke === null
    ? ""
    : html`<p>
        ${
          welke === "genomen"
            ? `Dit neemt een plaats in ${na.dossier.regels.naam}. Is die intussen vol, dan wordt het geweigerd.`
            : `Dit geeft een plaats in ${na.dossier.regels.naam} terug.`
        }
      </p>`;

const uren = ({ uren: verschil }: Proef): Html | string =>
  verschil === null
    ? ""
    : html`<p>Van ${inUren(verschil.budget)} is dan ${inUren(verschil.nieuw)} geboekt; nu ${inUren(verschil.oud)}.</p>`;

export const aantalBrieven = ({ length }: readonly Voorbeeldbrief[], zonder: boolean): Html =>
  html`<p>
    ${length === 0 ? "Niemand krijgt hier bericht van." : length === 1 ? "Er gaat één brief uit." : `Er gaan ${length} brieven uit.`}
    ${length === 0 ? "" : zonder ? "U ziet niet aan wie en wat erin staat: dat zijn persoonsgegevens." : html`<a href="#brieven">Lees ${length === 1 ? "hem" : "ze"} hieronder</a>.`}
  </p>`;

function brievendeel(brieven: readonly Voorbeeldbrief[]): Html {
  return html`<section aria-labelledby="brieven">
    <h2 id="brieven">${brieven.length === 0 ? "Geen brieven" : `Brieven (${brieven.length})`}</h2>
    ${brieven.length === 0 ? html`<p>Niemand krijgt hier bericht van.</p>` : ""}
    ${brieven.map((een, i) => voorbeeldbrief(een, { formulier: "volg", plek: String(i), open: i === 0 }))}
  </section>`;
}

/** `plek`: which letter it is in the form that asks for it. */
export const voorbeeldbrief = (
  een: Voorbeeldbrief,
  { formulier, plek, open }: { readonly formulier: string; readonly plek: string; readonly open: boolean },
): Html =>
  "reden" in een
    ? html`<p class="melding let-op">
        De brief ‘${briefnaam(een.brief)}’ aan de ${rolnaam(een.aan)} kan niet gaan: ${een.reden}
      </p>`
    : html`<details class="brief" ${open ? "open" : ""}>
        <summary>
          Aan ${een.aan} (<span class="adres">${een.adres}</span>):
          ${een.onderwerp}${een.agenda ? ", met een agendapunt" : ""}
        </summary>
        <pre class="mail">${een.tekst}</pre>
        <details>
          <summary>Met de opmaak van de mail</summary>
          <p>
            <button
              type="submit"
              class="klein"
              form="${formulier}"
              formtarget="brief-${plek}"
              name="${BRIEF}"
              value="${plek}"
            >
              Zoals de lezer hem ziet
            </button>
          </p>
          <iframe
            class="mail"
            sandbox=""
            name="brief-${plek}"
            srcdoc="Kies ‘Zoals de lezer hem ziet’."
            title="De brief aan ${een.aan}, zoals die hem ziet"
          ></iframe>
        </details>
      </details>`;

function dagen({ termijnen }: Proef, dossier: Dossier): Html | string {
  const rijen = termijnen.filter(({ oud, nieuw }) => oud?.uiterlijk !== nieuw?.uiterlijk);
  return rijen.length === 0
    ? ""
    : html`<section aria-labelledby="dagen">
        <h2 id="dagen">Dagen die veranderen</h2>
        ${tabel({
          onder: "dagen",
          koppen: ["Wat", "Was", "Wordt"],
          rijen: rijen.map((een) => [
            html`${hoofdletter(termijnnaam(een, namenIn(dossier)))}`,
            html`${alsDag(een.oud)}`,
            html`${alsDag(een.nieuw)}`,
          ]),
        })}
      </section>`;
}

const alsDag = (einde: { readonly uiterlijk: Datum } | null): string => (einde === null ? "–" : dag(einde.uiterlijk));

function signalen({ signalen: alle }: Proef): Html | string {
  // What comes to the deputy comes to the projectleider first.
  const rijen = alle.filter(({ voor }) => voor.rol !== "plaatsvervanger");
  const [weg, erbij] = [rijen.filter(({ nieuw }) => nieuw === null), rijen.filter(({ nieuw }) => nieuw !== null)];
  const lijst = (kop: string, welke: typeof rijen): Html | string =>
    welke.length === 0
      ? ""
      : html`<h3>${kop}</h3>
          <ul>
            ${welke.map(({ wat, voor, nieuw }) => html`<li>${wat} (${voor.id ?? rolnaam(voor.rol)}${nieuw?.uiterlijk == null ? "" : `, uiterlijk ${dag(nieuw.uiterlijk)}`})</li>`)}
          </ul>`;
  return rijen.length === 0
    ? ""
    : html`<section aria-labelledby="signalen">
        <h2 id="signalen">Wat er te doen is</h2>
        ${lijst("Komt erbij of krijgt een andere dag", erbij)} ${lijst("Is dan klaar", weg)}
      </section>`;
}
