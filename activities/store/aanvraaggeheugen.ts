import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";

/**
 * What this process read of each traject for the verantwoording, with the text that it was read from: whoever asks for ten thousand of them parses those
 * that are other ones by now. Text against text, so nothing that is kept here can be old.
 */
export class Aanvraaggeheugen {
  readonly #laatste = new Map<string, { readonly tekst: string; readonly aanvraag: Aanvraag }>();

  lees(nummer: string, tekst: string): Aanvraag {
    const bekend = this.#laatste.get(nummer);
    if (bekend?.tekst === tekst) return bekend.aanvraag;
    const aanvraag = JSON.parse(tekst) as Aanvraag;
    this.#laatste.set(nummer, { tekst, aanvraag });
    return aanvraag;
  }

  /** As it was on some day: what is known of now may serve, and is not put aside for it. */
  leesToen(nummer: string, tekst: string): Aanvraag {
    const bekend = this.#laatste.get(nummer);
    return bekend?.tekst === tekst ? bekend.aanvraag : (JSON.parse(tekst) as Aanvraag);
  }
}
