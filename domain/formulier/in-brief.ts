/** Of which fields the text stands in a letter as it was typed, so that whoever types knows who will read it. */
const IN_BRIEF: Readonly<Record<string, readonly string[]>> = {
  "aanvraag.afgewezen": ["toelichting", "redenen"],
  "aanvraag.heropend": ["reden"],
  "aanvraag.ingetrokken": ["reden"],
  "aanvraag.toegekend": ["toelichting"],
  "aanvraag.verwezen": ["toelichting"],
  "aanvulling.gevraagd": ["vraag"],
  "besluit.uitgesteld": ["reden"],
  "traject.gepauzeerd": ["reden"],
  "traject.heropend": ["reden"],
  "traject.stopgezet": ["reden"],
  "verlenging.afgewezen": ["toelichting"],
  "verlenging.ingetrokken": ["reden"],
  "verlenging.toegekend": ["toelichting"],
};

export const briefhint = (type: string, pad: string): string | null =>
  Object.hasOwn(IN_BRIEF, type) && IN_BRIEF[type]!.includes(pad) ? "Deze tekst komt letterlijk in de brief." : null;
