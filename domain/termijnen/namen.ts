import type { Termijnsoort } from "../aanmelding/regels.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";

/** How people call each kind of term, after "de termijn voor". */
export const TERMIJNNAMEN: Readonly<Record<Termijnsoort, string>> = {
  beslissing: "het besluit over de aanvraag",
  aanvulling: "de aanvulling door de aanvrager",
  verlengingsbesluit: "het besluit over de verlenging",
  aanbod: "het antwoord op de aangeboden plaats",
  concept: "het afmaken van de aanmelding",
  wachtlijst: "het opnieuw bekijken van de aanvraag op de wachtlijst",
  startgesprek: "het startgesprek",
  bezetting: "het toewijzen van een zorgarrangeur",
  overdracht: "de overdracht aan een andere zorgarrangeur",
  contactpersoon: "een nieuwe contactpersoon",
  voortgang: "een teken van voortgang",
  einde: "het geplande einde van het traject",
  pauze: "het opnieuw bekijken van de pauze",
  eindverslag: "het eindverslag",
  oordeel: "het oordeel",
  terugkoppeling: "de terugkoppeling",
  nazorgbesluit: "het besluit over de nazorg",
  nazorg: "het einde van de nazorg",
  bewaren: "het bewaren van het dossier",
  evaluatiemoment: "het evaluatiemoment",
  borging: "het antwoord op de borgingsvraag",
  urenbudget: "het urenbudget",
};

/** Those of which each partner has one of its own: what they are about is a partner, by its number. */
const PER_PARTNER: ReadonlySet<string> = new Set<Termijnsoort>(["contactpersoon", "terugkoppeling", "borging"]);

interface Welke<S = Termijnsoort> {
  readonly soort: S;
  readonly onderwerp?: string | undefined;
}

/** Which one it is of several of a soort, as people say it; undefined where there is one. */
export const onderwerpInWoorden = ({ soort, onderwerp }: Welke<string>, naam: Partnernaam): string | undefined =>
  onderwerp !== undefined && PER_PARTNER.has(soort) ? naam(onderwerp) : onderwerp;

/** With which one it is, where several of a soort run side by side. */
export function termijnnaam(welke: Welke, naam: Partnernaam): string {
  const over = onderwerpInWoorden(welke, naam);
  return over === undefined ? TERMIJNNAMEN[welke.soort] : `${TERMIJNNAMEN[welke.soort]} (${over})`;
}
