import { BESLUITTERMIJNEN, TERMIJNSOORTEN } from "../aanmelding/regels.ts";
import { TERMIJNNAMEN } from "../termijnen/namen.ts";
import { SIGNAALSOORTEN, type Signaalsoort } from "./signaal.ts";

/** How people call what a signal is about, at the head of a list of those. */
export const SOORTNAMEN: Readonly<Record<Signaalsoort, string>> = {
  ...TERMIJNNAMEN,
  urentrede: "veel van de uren geboekt",
  evaluatieoordeel: "een evaluatie met bijsturen of stoppen",
  niveaucontact: "een niveau zonder contactpersoon",
  plan: "het plan en de afspraken",
  terugkoppelvraag: "een vraag over de terugkoppeling",
  borgingsafspraak: "een partner zegt nee",
  mail: "een brief kwam niet aan",
  plaats: "een vrije plaats",
  medewerker: "een medewerker die weg is",
  organisatie: "organisaties om te bevestigen",
  kalender: "de kalender",
};

export const isSignaalsoort = (tekst: string): tekst is Signaalsoort =>
  (SIGNAALSOORTEN as readonly string[]).includes(tekst);

/** Ours to decide, each on a day that was promised. */
export const BESLUITEN: readonly Signaalsoort[] = TERMIJNSOORTEN.filter((soort) => BESLUITTERMIJNEN.has(soort));
