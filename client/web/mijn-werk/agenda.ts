import { html } from "hono/html";
import { agendalink } from "#activities/mail/agendafeed.ts";
import type { Html, Kader } from "../bladzijde.ts";
import { KENMERK, WIE } from "../formulier/blad.ts";
import { nieuwId } from "../formulier/invoer.ts";

/** The own agenda, for a program of one's own: a link that is told once, made anew, and ended. */

export interface Agendabeeld {
  readonly gedeeld: boolean;
  /** The token of the link that was made just now; null: it is not told again. */
  readonly nieuw: string | null;
  readonly webadres: string;
}

export const DEEL = "agenda.deel";
export const TREK_IN = "agenda.trek-in";

export const agendablok = ({ gedeeld, nieuw, webadres }: Agendabeeld, { werker }: Kader): Html =>
  html`<section aria-labelledby="agenda">
    <h2 id="agenda">In uw eigen agenda</h2>
    ${
      nieuw === null
        ? ""
        : html`<div class="melding goed" role="status">
            <p>
              <strong>Dit is het adres van uw agenda.</strong> U ziet het maar één keer. Plak het in uw agendaprogramma,
              bij ‘agenda toevoegen met een adres’. Wie dit adres heeft, ziet de dagen van uw trajecten; geef het dus
              aan niemand.
            </p>
            <p>
              <label for="agenda-adres">Adres</label
              ><input type="text" id="agenda-adres" class="adresveld" readonly value="${agendalink(webadres, nieuw)}" />
            </p>
          </div>`
    }
    <p>
      Evaluatiemomenten en termijnen van uw trajecten kunnen in uw agenda staan. Er staan geen namen van mensen in.
      ${gedeeld ? "Er is nu een adres. Maakt u een nieuw, dan werkt het oude niet meer." : "Er is nu geen adres."}
    </p>
    <form method="post" action="/mijn-werk" class="rijdaad" accept-charset="utf-8">
      <input type="hidden" name="${KENMERK}" value="${nieuwId()}" />
      ${werker === null ? "" : html`<input type="hidden" name="${WIE}" value="${werker.id}" />`}
      <button type="submit" class="klein" name="daad" value="${DEEL}">
        ${gedeeld ? "Maak een nieuw adres" : "Maak een adres"}
      </button>
      ${gedeeld ? html`<button type="submit" class="klein" name="daad" value="${TREK_IN}">Trek het adres in</button>` : ""}
    </form>
  </section>`;
