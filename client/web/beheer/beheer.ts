import { html } from "hono/html";
import type { Kalenderbeeld } from "#activities/store/kalenderbeeld.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { kalenderWaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { voortgangInWoorden } from "#domain/medewerkers/toegepast.ts";
import type { Brieffouten } from "#activities/store/brieffouten.ts";
import { tel } from "../woorden.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import { gegevens, type Gegeven } from "../gegevens.ts";
import type { Werkregel } from "./werkt.ts";

/** What a beheerder keeps, with how each of it stands. */

export const NAAR_BEHEER: Html = html`<p class="verder"><a href="/beheer">Beheer</a></p>`;

export interface Beheerbeeld {
  readonly kalender: Kalenderbeeld;
  readonly werkt: readonly Werkregel[];
  readonly fouten: Brieffouten;
  readonly vandaag: Datum;
}

export const beheerblad = ({ kalender: beeld, werkt, fouten, vandaag }: Beheerbeeld, kader: Kader): Html => {
  const { kalender, toegepast, bereik } = beeld;
  return bladzijde(
    {
      titel: "Beheer",
      menu: "/beheer",
      inhoud: html`<h1>Beheer</h1>
        <section aria-labelledby="werkt">
          <h2 id="werkt">Werkt alles?</h2>
          ${gegevens(werkt.map(({ wat, goed, hoe }): Gegeven => [wat, goed ? hoe : html`<strong>Let op.</strong> ${hoe}`]))}
          <p class="zacht">
            Of het journaal nog heel is, rekent <code>trajecten doctor</code> op de opdrachtregel na, keten voor keten.
          </p>
        </section>
        <section aria-labelledby="kalender">
          <h2 id="kalender"><a href="/beheer/kalender">Kalender ${kalender.versie}</a></h2>
          ${kalenderWaarschuwing(kalender, vandaag).map(({ reden }) => html`<p class="melding let-op">${reden}</p>`)}
          <p>${voortgangInWoorden(toegepast, bereik)}</p>
        </section>
        <section aria-labelledby="brieven">
          <h2 id="brieven"><a href="/beheer/brieven">Brieven die niet gingen</a></h2>
          <p>${brievenInWoorden(fouten)}</p>
        </section>
        <section aria-labelledby="mensen">
          <h2 id="mensen"><a href="/medewerkers">Medewerkers</a></h2>
          <p>Wie er werkt, in welke rol, en wie uitgenodigd is om in te loggen.</p>
        </section>
        <section aria-labelledby="perioden">
          <h2 id="perioden"><a href="/perioden">Subsidieperioden</a></h2>
          <p>Plaatsen, criteria, trajectvormen en termijnen.</p>
        </section>`,
    },
    kader,
  );
};

function brievenInWoorden({ brieven, uitnodigingen }: Brieffouten): string {
  const wacht = brieven.filter(({ soort }) => soort === "wacht nog").length;
  const delen = [
    brieven.length === wacht ? null : `${tel(brieven.length - wacht, "brief kwam", "brieven kwamen")} niet aan.`,
    wacht === 0 ? null : `${tel(wacht, "brief wacht", "brieven wachten")} al een dag op de mailserver.`,
    uitnodigingen.length === 0
      ? null
      : `${tel(uitnodigingen.length, "uitnodiging kwam", "uitnodigingen kwamen")} niet aan.`,
  ].filter((deel) => deel !== null);
  return delen.length === 0 ? "Alles wat moest gaan is gegaan." : delen.join(" ");
}
