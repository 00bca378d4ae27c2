/** Under what somebody looks for an act, in a long list of what can be done. */
const ONDERWERPEN: readonly (readonly [naam: string, over: readonly string[]])[] = [
  ["Uren", ["uren"]],
  ["Stappen en plan", ["stap", "regiehouder", "doel", "piketpaaltje", "vervolgstap", "einde"]],
  ["Evaluatie en borging", ["evaluatiemoment", "borging"]],
  [
    "Partners en contactpersonen",
    ["partner", "contactpersoon", "bestuurscontact", "kwaliteitsmedewerker", "aanvrager"],
  ],
  ["Aanvraag en besluit", ["aanmelding", "aanvraag", "aanvulling", "beoordeling", "besluit", "plaats"]],
  [
    "Het traject",
    ["traject", "za", "overdracht", "verlenging", "afronding", "eindverslag", "oordeel", "terugkoppeling", "nazorg"],
  ],
  ["Notities, signalen en brieven", ["notitie", "signaal", "brief", "kalender"]],
];

export const VERBETEREN = "Iets verbeteren";

/** In this order they stand in a list. */
export const ONDERWERPNAMEN: readonly string[] = [...ONDERWERPEN.map(([naam]) => naam), VERBETEREN];

export function onderwerpVan(type: string): string {
  const [over = "", wat = ""] = type.split(".");
  const onderwerp = ONDERWERPEN.find(([, namen]) => namen.includes(over))?.[0];
  return onderwerp === undefined || (wat === "gecorrigeerd" && over !== "uren") ? VERBETEREN : onderwerp;
}
