import { html } from "hono/html";
import type { Kalenderbeeld } from "#activities/store/kalenderbeeld.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { kalenderWaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { voortgangInWoorden } from "#domain/medewerkers/toegepast.ts";
import { bladzijde, type Html, type Kader } from "../bladzijde.ts";
import type { Gezondheid } from "../gezondheid.ts";

/** What a beheerder keeps, with how each of it stands. */

export const NAAR_BEHEER: Html = html`<p class="verder"><a href="/beheer">Beheer</a></p>`;

export interface Beheerbeeld {
  readonly kalender: Kalenderbeeld;
  readonly gezondheid: Gezondheid;
  readonly vandaag: Datum;
}

export const beheerblad = ({ kalender: beeld, gezondheid, vandaag }: Beheerbeeld, kader: Kader): Html => {
  const { kalender, toegepast, bereik } = beeld;
  return bladzijde(
    {
      titel: "Beheer",
      menu: "/beheer",
      inhoud: html`<h1>Beheer</h1>
        <section aria-labelledby="werkt">
          <h2 id="werkt">Werkt alles?</h2>
          <p class="melding ${gezondheid.goed ? "goed" : "mis"}">${gezondheid.regel}</p>
        </section>
        <section aria-labelledby="kalender">
          <h2 id="kalender"><a href="/beheer/kalender">Kalender ${kalender.versie}</a></h2>
          ${kalenderWaarschuwing(kalender, vandaag).map(({ reden }) => html`<p class="melding let-op">${reden}</p>`)}
          <p>${voortgangInWoorden(toegepast, bereik)}</p>
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
