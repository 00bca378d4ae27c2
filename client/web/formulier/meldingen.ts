import { html } from "hono/html";
import type { Html } from "../bladzijde.ts";

/** What a form says when it was not a fault in it. */

export const TE_GROOT =
  "Dit formulier is te groot. Wat u typte staat er nog. Maak de tekst korter en stuur het opnieuw.";
export const AL_VASTGELEGD =
  "Met dit formulier is al iets anders vastgelegd. Kijk in het traject wat er staat. Stuur het alleen opnieuw als dit er nog bij moet.";
export const AL_GEBRUIKT =
  "Met dit formulier is al iets anders vastgelegd. Stuur het alleen opnieuw als dit er nog bij moet.";

export const NIETS_VASTGELEGD = "Er is nog niets vastgelegd.";
/** Who waited in vain does not know: it may have come through after all. */
export const MISSCHIEN_NIET = "Dit is niet vastgelegd, voor zover nu bekend is.";
/** Of a button or a row, with nothing beside it that could be lost. */
export const NU_GEEN_ANTWOORD =
  "Het systeem geeft nu geen antwoord. Probeer het over een paar minuten opnieuw; kwam het toch aan, dan telt het één keer.";
/** In a form that can be sent again under the same id. */
export const GEEN_ANTWOORD: { readonly kop: string; readonly melding: Html } = {
  kop: MISSCHIEN_NIET,
  melding: html`<p>
    Het systeem geeft nu geen antwoord. Wat u schreef staat er nog. Probeer het over een paar minuten opnieuw. Kwam het
    toch aan, dan telt het één keer.
  </p>`,
};

/** Above a form of which what was typed is asked for, and gone. */
export const NIET_MEER_BEWAARD: Html = html`<p>
  Wat u hier typte is niet meer bewaard: dat gebeurt hoogstens acht uur, en alleen in deze browser.
</p>`;
export const NA_INLOGGEN: Html = html`<p>Dit typte u voordat u was uitgelogd. Kijk het na en leg het vast.</p>`;
/** Of who comes to it by another way than the one they left by. */
export const eerderIngevuld = (leeg: string): Html =>
  html`<p>
    Dit vulde u hier eerder in. Kijk het na en leg het vast, of <a href="${leeg}">begin met een leeg formulier</a>.
  </p>`;
