import type { Termijnsoort } from "../aanmelding/regels.ts";

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
  pauze: "het opnieuw bekijken van de pauze",
  eindverslag: "het eindverslag",
  oordeel: "het oordeel",
  terugkoppeling: "de terugkoppeling",
  nazorg: "het einde van de nazorg",
  bewaren: "het bewaren van het dossier",
  evaluatiemoment: "het evaluatiemoment",
  borging: "het antwoord op de borgingsvraag",
  urenbudget: "het urenbudget",
};

/** With which one it is, where several of a soort run side by side. */
export const termijnnaam = ({ soort, onderwerp }: { soort: Termijnsoort; onderwerp?: string | undefined }): string =>
  onderwerp === undefined ? TERMIJNNAMEN[soort] : `${TERMIJNNAMEN[soort]} (${onderwerp})`;
