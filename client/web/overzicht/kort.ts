import { html } from "hono/html";
import { nieuwTraject } from "../nieuw-traject.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { GEEN_FILTER, GEWONE_VRAAG, type Lijstvraag } from "#domain/lijst/vraag.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import type { Gezondheid } from "../gezondheid.ts";
import { LIJST, lijstadres } from "../lijst/adres.ts";
import { GEEN_TRAJECTEN } from "../lijst/lijstblad.ts";
import { NIETS_DRINGENDS, signaaltabel } from "../signalen.ts";
import { losVanStand } from "../verversing.ts";
import { hoofdletter, moment, opLevensloop } from "../woorden.ts";

/** The first page of who is no projectleider: what must be done first, and how many trajecten there are. */

export interface Kortoverzicht {
  readonly nu: string;
  readonly vandaag: Datum;
  readonly aantallen: Readonly<Record<string, number>>;
  /** The first of what the reader is to do. */
  readonly eerst: readonly Signaal[];
  readonly gezondheid: Gezondheid;
}

export function kortOverzicht(o: Kortoverzicht, kader: Kader): Html {
  const { goed, regel } = o.gezondheid;
  return bladzijde(
    {
      titel: "Overzicht",
      menu: "/",
      inhoud: html`<h1>Overzicht</h1>
        ${nieuwTraject(kader)}
        <p class="zacht">Stand van ${losVanStand(moment(o.nu))}.${goed ? html` ${regel}` : ""}</p>
        ${
          goed
            ? ""
            : html`<p class="melding let-op" role="status"><span class="teken" aria-hidden="true">!</span> ${regel}</p>`
        }
        ${eerst(o.eerst, kader.dringend ?? 0, o.vandaag)}
        ${Object.keys(o.aantallen).length === 0 ? GEEN_TRAJECTEN : perStaat(o)}`,
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

export const perStaat = ({ aantallen }: Pick<Kortoverzicht, "aantallen">): Html =>
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
