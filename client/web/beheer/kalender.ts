import { html } from "hono/html";
import type { Kalenderbeeld } from "#activities/store/kalenderbeeld.ts";
import { isDezelfde } from "#domain/kalender/als-tekst.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { houdbaarheid, kalenderWaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { KALENDER, VAKANTIEREGIOS, type Kalender } from "#domain/kalender/kalender.ts";
import { voortgangInWoorden } from "#domain/medewerkers/toegepast.ts";
import { balk } from "../balk.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { bijgewerkt } from "../formulier/bijgewerkt.ts";
import { gegevens } from "../gegevens.ts";
import { tabel } from "../tabel.ts";
import { vastgelegd } from "../vastgelegd.ts";
import { dag } from "../woorden.ts";
import { NAAR_BEHEER } from "./beheer.ts";

/** The calendar in force: until when it can be relied on, how far it has come, and what is in it. */
export interface Kalenderblad extends Kalenderbeeld {
  readonly vandaag: Datum;
  /** Whether whoever looks loads another. */
  readonly laadt: boolean;
  readonly vastgelegd: string | undefined;
}

export const kalenderblad = (
  { kalender, toegepast, bereik, verhaal, vandaag, laadt, vastgelegd: nu }: Kalenderblad,
  kader: Kader,
): Html =>
  bladzijde(
    {
      titel: "Kalender",
      menu: "/beheer",
      inhoud: html`${NAAR_BEHEER} ${bijgewerkt(nu, verhaal)}
        <h1>Kalender ${kalender.versie}</h1>
        <p>
          Naar deze kalender rekenen de termijnen. De feestdagen die in de wet staan kent het systeem zelf; hier staan
          de dagen die daar bij besluit bij komen, en de schoolvakanties.
        </p>
        ${kalenderWaarschuwing(kalender, vandaag).map(({ reden }) => html`<p class="melding let-op">${reden}</p>`)}
        <p>${voortgangInWoorden(toegepast, bereik)}</p>
        ${
          toegepast === null && bereik.teDoen > 0
            ? html`${balk(bereik.aanwezig, bereik.aanwezig + bereik.teDoen)}
                <p><a href="/beheer/kalender">Kijk hoe ver het nu is</a></p>`
            : ""
        }
        ${laadt ? knoppen({ kalender, toegepast, bereik }) : ""} ${inhoudVan(kalender)} ${vastgelegd(verhaal)}`,
    },
    kader,
  );

const knoppen = ({ kalender, toegepast, bereik }: Pick<Kalenderbeeld, "kalender" | "toegepast" | "bereik">): Html =>
  html`<p class="knoppen">
    <a class="knop" href="/beheer/kalender/nieuw">Laad een nieuwe kalender</a>
    ${
      toegepast !== null && bereik.teDoen > 0
        ? html`<a class="knop tweede" href="/beheer/kalender/nieuw?welke=geldt">Pas deze opnieuw toe</a>`
        : ""
    }
    ${
      isDezelfde(kalender, KALENDER)
        ? ""
        : html`<a class="knop tweede" href="/beheer/kalender/nieuw?welke=meegeleverd"
            >Bekijk die van het systeem zelf (${KALENDER.versie})</a
          >`
    }
    <a href="/beheer/kalender?bestand=ja" download="kalender.txt">Bewaar deze als bestand</a>
  </p>`;

function inhoudVan(kalender: Kalender): Html {
  const { besluitjaar, schoolvakanties: laatste } = houdbaarheid(kalender);
  const { besluitjaren, besluitdagen, schoolvakanties } = kalender;
  return html`<section aria-labelledby="tot">
      <h2 id="tot">Tot wanneer</h2>
      ${gegevens([
        ["Dagen bij besluit", `${besluitjaren.van} tot en met ${besluitjaar}`],
        ...VAKANTIEREGIOS.map((regio): readonly [string, string] => [
          `Schoolvakanties ${regio}`,
          laatste[regio] === null ? "geen" : `tot en met ${dag(laatste[regio])}`,
        ]),
      ])}
    </section>
    <section aria-labelledby="besluitdagen">
      <h2 id="besluitdagen">Dagen bij besluit (${besluitdagen.length})</h2>
      ${tabel({
        onder: "besluitdagen",
        koppen: ["Dag", "Naam", "Bron"],
        rijen: besluitdagen
          .toSorted((een, ander) => (een.datum < ander.datum ? -1 : 1))
          .map(({ datum, naam, bron }) => [html`${dag(datum)}`, html`${naam}`, html`${bron}`]),
      })}
    </section>
    <details>
      <summary>Schoolvakanties (${schoolvakanties.length})</summary>
      <h2 id="vakanties" class="alleen-voorlezen">Schoolvakanties</h2>
      ${tabel({
        onder: "vakanties",
        koppen: ["Vakantie", "Regio", "Eerste dag", "Laatste dag"],
        rijen: schoolvakanties
          .toSorted((een, ander) => (een.van < ander.van ? -1 : een.van > ander.van ? 1 : 0))
          .map(({ naam, regio, van, tot }) => [html`${naam}`, html`${regio}`, html`${dag(van)}`, html`${dag(tot)}`]),
      })}
    </details>`;
}
