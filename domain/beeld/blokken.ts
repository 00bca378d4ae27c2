import { staatbeeld } from "../traject/staat.ts";

/**
 * The blocks in which a traject is told, in the order in which the projectleider reads on a Monday: what is open, what can be done, where it is; then
 * how it goes, what was agreed, and what was. `over`: of which gebeurtenissen the acts stand in it, by the first word of their type.
 */
export const BLOKKEN = [
  { id: "openstaand", titel: "Wat nu openstaat", over: ["signaal"] },
  { id: "beslissen", titel: "Om te beslissen", over: [] },
  { id: "organisaties", titel: "Organisaties", over: [] },
  { id: "wat-nu-kan", titel: "Wat nu kan", over: [] },
  { id: "levenslijn", titel: "Waar het traject is", over: ["traject", "za", "overdracht"] },
  { id: "stappen", titel: "Stappen", over: ["stap", "regiehouder"] },
  { id: "uren", titel: "Uren", over: ["uren"] },
  { id: "tijdpad", titel: "Gepland en werkelijk", over: [] },
  { id: "evaluaties", titel: "Evaluatiemomenten", over: ["evaluatiemoment"] },
  { id: "borging", titel: "Borging", over: ["borging"] },
  {
    id: "plan",
    titel: "Plan",
    over: ["einde", "doel", "piketpaaltje", "vervolgstap", "kwaliteitsmedewerker", "bestuurscontact"],
  },
  {
    id: "besluit",
    titel: "Besluit",
    over: ["aanvraag", "aanvulling", "beoordeling", "besluit", "plaats", "toekenning"],
  },
  { id: "verlenging", titel: "Verlenging", over: ["verlenging"] },
  { id: "afronding", titel: "Afronding", over: ["afronding", "eindverslag", "oordeel", "terugkoppeling"] },
  { id: "nazorg", titel: "Nazorg", over: ["nazorg"] },
  { id: "partners", titel: "Partners en contactpersonen", over: ["partner", "contactpersoon", "aanvrager"] },
  { id: "aanmelding", titel: "Aanmelding", over: ["aanmelding", "gegevens", "datum"] },
  { id: "brieven", titel: "Brieven", over: ["brief"] },
  { id: "notities", titel: "Notities", over: ["notitie"] },
  { id: "tijdlijn", titel: "Tijdlijn", over: [] },
  { id: "journaal", titel: "Journaal", over: [] },
] as const satisfies readonly { readonly id: string; readonly titel: string; readonly over: readonly string[] }[];

export type Blokid = (typeof BLOKKEN)[number]["id"];

export const bloktitel = (id: Blokid): string => BLOKKEN.find((blok) => blok.id === id)?.titel ?? id;

/** In which block an act stands. */
export function blokVan(type: string): Blokid | null {
  const [over = ""] = type.split(".", 1);
  return BLOKKEN.find((blok) => (blok.over as readonly string[]).includes(over))?.id ?? null;
}

const AANVRAAG: readonly Blokid[] = ["aanmelding", "organisaties"];
const STAPPEN: readonly Blokid[] = ["stappen", "uren"];
const EINDE: readonly Blokid[] = ["afronding", "borging"];

const OPEN: Readonly<Record<string, readonly Blokid[]>> = {
  concept: AANVRAAG,
  ingediend: AANVRAAG,
  aanvulling: AANVRAAG,
  beoordeling: AANVRAAG,
  wachtlijst: ["besluit", "aanmelding"],
  "plaats aangeboden": ["besluit", "aanmelding"],
  start: ["besluit", "plan"],
  verkennen: STAPPEN,
  betrekken: STAPPEN,
  implementeren: [...STAPPEN, "evaluaties", "borging"],
  "stappen gereed": ["uren", "borging", "plan"],
  afronding: [...EINDE, "uren"],
  nazorg: ["nazorg", "uren"],
  gesloten: EINDE,
  stopgezet: EINDE,
  afgewezen: ["besluit"],
  verwezen: ["besluit"],
  geconsulteerd: ["besluit"],
  ingetrokken: ["besluit"],
};

/** What matters in this state, and so stands open; the rest is there in one line each. */
export function isOpen(id: Blokid, pad: string): boolean {
  if (id === "levenslijn") return true;
  if (id === "verlenging") return pad.includes("verlengen.gevraagd");
  return OPEN[staatbeeld(pad).staat]?.includes(id) ?? false;
}
