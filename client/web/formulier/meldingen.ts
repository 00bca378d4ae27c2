import { html } from "hono/html";
import type { Weigering } from "#domain/weigering.ts";
import type { Html } from "../bladzijde.ts";

/** What a form says when it was not a fault in it. */

export const TE_GROOT: Weigering = {
  code: "formulier.te-groot",
  reden: "Dit formulier is te groot. Er is niets vastgelegd. Ga terug, maak de tekst korter en stuur het opnieuw.",
};
export const STORING =
  "Het systeem geeft nu geen antwoord. Wat u schreef staat er nog. Probeer het over een paar minuten opnieuw; dubbel sturen kan geen kwaad.";
export const AL_VASTGELEGD =
  "Met dit formulier is al iets anders vastgelegd. Kijk in het traject wat er staat. Stuur het alleen opnieuw als dit er nog bij moet.";

/** Above a form in which stands what was typed before the log-in; null: it is not kept any more. */
export const terugNaInloggen = (bewaard: string | null): Html =>
  bewaard === null
    ? html`<p>
        Wat u vóór het inloggen typte is niet meer bewaard: dat gebeurt hoogstens acht uur, en alleen in deze browser.
      </p>`
    : html`<p>Dit typte u voordat u was uitgelogd. Kijk het na en leg het vast.</p>`;
