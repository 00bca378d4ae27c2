import { html } from "hono/html";
import type { Kalenderproef } from "#activities/store/kalenderproef.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { kalenderWaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { somInWoorden, somVan } from "#domain/wat-als/kalendergevolg.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { GEZIEN, KENMERK, WIE } from "../formulier/blad.ts";
import { verborgen } from "../formulier/verborgen.ts";
import { ZEKER } from "../formulier/wat-volgt.ts";
import { tabel } from "../tabel.ts";
import { dag, hoofdletter, tel } from "../woorden.ts";

/** Before a calendar counts: which days it adds or drops, and which terms of which trajecten it moves. */

export const TEKST = "tekst";
/** More would be a page that nobody reads; those that can't be meant stand first. */
const HOOGSTENS = 200;

export interface Proefblad {
  readonly geldt: Kalender;
  readonly nieuw: Kalender;
  readonly proef: Kalenderproef;
  readonly vandaag: Datum;
  /** The calendar as it goes along with the form. */
  readonly tekst: string;
  readonly id: string;
  readonly gezien: number;
  readonly melding: Html | null;
}

export function proefblad({ geldt, nieuw, proef, vandaag, tekst, id, gezien, melding }: Proefblad, kader: Kader): Html {
  const som = somVan(proef.teDoen, vandaag);
  const mee = new Map([
    [KENMERK, [id]],
    [GEZIEN, [String(gezien)]],
    ...(kader.werker === null ? [] : [[WIE, [kader.werker.id]] as const]),
    [TEKST, [tekst]],
  ]);
  return bladzijde(
    {
      titel: `${melding === null ? "" : "Let op: "}Kalender ${nieuw.versie}: klopt dit?`,
      menu: "/beheer",
      inhoud: html`<p class="verder"><a href="/beheer/kalender">Terug naar de kalender</a></p>
        ${
          melding === null
            ? ""
            : html`<div class="melding let-op" role="alert" tabindex="-1" autofocus id="fouten">${melding}</div>`
        }
        <h1>Kalender ${nieuw.versie}: klopt dit?</h1>
        <p class="melding">Er is nog niets vastgelegd en niets verschoven.</p>
        ${somInWoorden(som).map((zin, i) =>
          som.voorbij > 0 && i === 0 ? html`<p class="melding mis">${zin}</p>` : html`<p>${zin}</p>`,
        )}
        <p>
          ${tel(proef.teDoen.length, "lopend traject", "lopende trajecten")} en de subsidieperioden rekenen er daarna
          mee; nieuwe trajecten ook. Wat iemand al als dag kreeg te horen voor een plaats of een aanvulling, blijft zo.
        </p>
        ${kalenderWaarschuwing(nieuw, vandaag).map(({ reden }) => html`<p class="melding let-op">${reden}</p>`)}
        ${andereDagen(geldt, nieuw)} ${verschuivingen(som)}
        <form method="post" action="/beheer/kalender/nieuw" class="daad" accept-charset="utf-8">
          ${verborgen(mee)}
          <p class="knoppen">
            <button type="submit" name="${ZEKER}" value="ja">Laat deze kalender gelden</button>
            <a href="/beheer/kalender/nieuw">Kies een ander bestand</a>
            <a href="/beheer/kalender">Niet doen</a>
          </p>
          <p class="zacht">U doet dit als beheerder.</p>
        </form>`,
    },
    kader,
  );
}

function andereDagen(geldt: Kalender, nieuw: Kalender): Html {
  const alleenIn = (een: Kalender, ander: Kalender): Kalender["besluitdagen"] =>
    een.besluitdagen.filter(({ datum }) => ander.besluitdagen.every((dag) => dag.datum !== datum));
  const lijst = (kop: string, dagen: Kalender["besluitdagen"]): Html | string =>
    dagen.length === 0
      ? ""
      : html`<h3>${kop}</h3>
          <ul>
            ${dagen.map(({ datum, naam }) => html`<li>${dag(datum)}: ${naam}</li>`)}
          </ul>`;
  const [erbij, weg] = [alleenIn(nieuw, geldt), alleenIn(geldt, nieuw)];
  return html`<section aria-labelledby="dagen">
    <h2 id="dagen">Vrije dagen, vergeleken met kalender ${geldt.versie}</h2>
    ${erbij.length + weg.length === 0 ? html`<p>Geen verschil.</p>` : ""} ${lijst("Erbij", erbij)} ${lijst("Weg", weg)}
    <p>
      Schoolvakanties: ${nieuw.schoolvakanties.length}, nu ${geldt.schoolvakanties.length}. Zij verschuiven geen
      termijn.
    </p>
  </section>`;
}

const verschuivingen = ({ rijen }: ReturnType<typeof somVan>): Html | string =>
  rijen.length === 0
    ? ""
    : html`<section aria-labelledby="verschuivingen">
        <h2 id="verschuivingen">Termijnen die verschuiven (${rijen.length})</h2>
        ${tabel({
          onder: "verschuivingen",
          koppen: ["Traject", "Termijn", "Was", "Wordt"],
          rijen: rijen
            .slice(0, HOOGSTENS)
            .map(({ nummer, naam, was, wordt, voorbij }) => [
              html`<a href="/trajecten/${nummer}">${nummer}</a>`,
              html`${hoofdletter(naam)}`,
              was === null ? null : html`${dag(was)}`,
              wordt === null ? null : html`${dag(wordt)}${voorbij ? html` <strong>(al voorbij)</strong>` : ""}`,
            ]),
        })}
        ${
          rijen.length > HOOGSTENS
            ? html`<p>
                Dit zijn de eerste ${HOOGSTENS}. Alle ${rijen.length} ziet u op de opdrachtregel, met
                <code>trajecten kalender --bestand</code>.
              </p>`
            : ""
        }
      </section>`;
