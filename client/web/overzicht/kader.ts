import { html } from "hono/html";
import { GEEN_FILTER, GEWONE_VRAAG, type Lijstvraag } from "#domain/lijst/vraag.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import type { Gezondheid } from "../gezondheid.ts";
import { LIJST, lijstadres } from "../lijst/adres.ts";
import { geenTrajecten } from "../lijst/lijstblad.ts";
import { nieuwTraject } from "../nieuw-traject.ts";
import { losVanStand } from "../verversing.ts";
import { hoofdletter, moment, opLevensloop } from "../woorden.ts";

/** What stands around the first page, whoever it is for: of when it is, whether everything works, and how many trajecten there are. */
export interface Overzichtskader {
  readonly nu: string;
  readonly gezondheid: Gezondheid;
  readonly aantallen: Readonly<Record<string, number>>;
}

export const inOverzicht = (
  { nu, gezondheid: { goed, regel }, aantallen }: Overzichtskader,
  inhoud: Html,
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: "Overzicht",
      menu: "/",
      inhoud: html`<h1>Overzicht</h1>
        ${nieuwTraject(kader)}
        <p class="zacht">Stand van ${losVanStand(moment(nu))}.${goed ? html` ${regel}` : ""}</p>
        ${
          goed
            ? ""
            : html`<p class="melding let-op" role="status"><span class="teken" aria-hidden="true">!</span> ${regel}</p>`
        }
        ${inhoud} ${Object.keys(aantallen).length === 0 ? geenTrajecten(kader) : perStaat(aantallen)}`,
    },
    kader,
  );

const perStaat = (aantallen: Overzichtskader["aantallen"]): Html =>
  html`<section aria-labelledby="staten">
    <h2 id="staten">Trajecten</h2>
    <ul class="staten" aria-label="Per staat">
      <li><a href="${LIJST}">Alles wat loopt</a></li>
      ${opLevensloop(aantallen).map(
        ([staat, aantal]) =>
          html`<li>
            <a href="${lijstadres(vanStaat(staat))}">${hoofdletter(staat)} <strong>${aantal}</strong></a>
          </li>`,
      )}
    </ul>
  </section>`;

const vanStaat = (staat: string): Lijstvraag => ({ ...GEWONE_VRAAG, filter: { ...GEEN_FILTER, staat } });
