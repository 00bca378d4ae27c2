import type { Weigering } from "#domain/weigering.ts";

/** What a form says when it was not a fault in it. */

export const TE_GROOT: Weigering = {
  code: "formulier.te-groot",
  reden: "Dit formulier is te groot. Er is niets vastgelegd. Ga terug, maak de tekst korter en stuur het opnieuw.",
};
export const STORING =
  "Het systeem geeft nu geen antwoord. Wat u schreef staat er nog. Probeer het over een paar minuten opnieuw; dubbel sturen kan geen kwaad.";
export const AL_VASTGELEGD =
  "Met dit formulier is al iets anders vastgelegd. Kijk in het traject wat er staat. Stuur het alleen opnieuw als dit er nog bij moet.";
