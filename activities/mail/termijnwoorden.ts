import type { Termijnsoort } from "#domain/aanmelding/regels.ts";
import { TERMIJNNAMEN } from "#domain/termijnen/namen.ts";

/** What settles a term, in words for whoever gets a letter about it. */
export interface Termijnwoorden {
  /** After "de termijn voor". */
  readonly naam: string;
  /** What whoever works at the foundation can do about it. */
  readonly actie: string;
  /** What it means to somebody from outside. */
  readonly vraag: string;
}

const WOORDEN: Readonly<Record<Termijnsoort, Omit<Termijnwoorden, "naam">>> = {
  beslissing: {
    actie:
      "Beslis over de aanvraag, of leg uitstel vast met een nieuwe datum en de reden. De aanvrager krijgt daar dan bericht van.",
    vraag: "Wij moeten nog besluiten over uw aanvraag. U hoeft niets te doen.",
  },
  aanvulling: {
    actie: "Vraag de aanvrager of de aanvulling nog komt.",
    vraag:
      "Wij hebben u om een aanvulling gevraagd en nog geen antwoord gekregen. Zonder uw antwoord besluiten wij met wat wij wel weten.",
  },
  verlengingsbesluit: {
    actie:
      "Beslis over de verlenging, of leg uitstel vast met een nieuwe datum en de reden. De aanvrager krijgt daar dan bericht van.",
    vraag: "Wij moeten nog besluiten over de verlenging van uw traject. U hoeft niets te doen.",
  },
  aanbod: {
    actie: "Vraag de aanvrager of de plaats nog nodig is.",
    vraag:
      "Wij hebben u een plaats aangeboden en nog geen antwoord gekregen. Zonder uw antwoord gaat de plaats naar de volgende op de wachtlijst.",
  },
  concept: {
    actie: "Vraag de aanvrager of de aanmelding nog komt, of trek die in.",
    vraag: "U bent begonnen met een aanmelding, maar hebt die nog niet ingediend.",
  },
  wachtlijst: {
    actie: "Kijk of de aanvraag nog past en laat de aanvrager weten hoe het ervoor staat.",
    vraag: "Uw aanvraag staat nog op de wachtlijst. Hebt u die niet meer nodig? Laat het ons dan weten.",
  },
  startgesprek: {
    actie: "Plan het startgesprek: maak afspraken over doel, taken en planning, en leg die vast.",
    vraag: "Er is nog geen startgesprek geweest. Spreek daarvoor een dag af met de zorgarrangeur.",
  },
  bezetting: {
    actie: "Wijs een zorgarrangeur toe. Nu draagt niemand dit traject.",
    vraag: "Wij zoeken nog een zorgarrangeur voor uw traject. U hoeft niets te doen.",
  },
  overdracht: {
    actie:
      "Neem dossier, contacten en open punten samen door. De zorgarrangeur die het traject overneemt, rondt de overdracht af.",
    vraag: "Een andere zorgarrangeur neemt uw traject over. U hoeft niets te doen.",
  },
  contactpersoon: {
    actie: "Vraag de partner wie de contactpersoon opvolgt en leg de overdracht vast.",
    vraag: "Uw contactpersoon is vertrokken. Laat ons weten wie de opvolger is.",
  },
  voortgang: {
    actie:
      "Er is al een tijd niets vastgelegd. Leg vast wat er is gebeurd, of zet het traject op pauze met de reden erbij.",
    vraag: "Wij hebben al een tijd niets van dit traject vastgelegd. Vertel de zorgarrangeur hoe het ervoor staat.",
  },
  einde: {
    actie: "Rond het traject af, vraag verlenging, of spreek een ander einde af en leg dat vast met de reden.",
    vraag: "Het geplande einde van uw traject komt dichterbij. Bespreek met de zorgarrangeur wat er nog moet gebeuren.",
  },
  pauze: {
    actie: "Hervat het traject, of zet het stop met de reden erbij.",
    vraag: "Het traject staat stil. Vertel de zorgarrangeur wanneer u weer verder kunt.",
  },
  eindverslag: {
    actie: "Stel het eindverslag vast, of leg vast waarom het er niet komt.",
    vraag: "De zorgarrangeur maakt het eindverslag. U hoeft niets te doen.",
  },
  oordeel: {
    actie: "Geef een oordeel over het traject op grond van het eindverslag.",
    vraag: "De zorgarrangeur geeft nog een oordeel over het traject. U hoeft niets te doen.",
  },
  terugkoppeling: {
    actie: "Bespreek de resultaten met deze partner en leg vast hoe dat is gebeurd.",
    vraag: "De zorgarrangeur bespreekt de resultaten van het traject nog met u.",
  },
  nazorgbesluit: {
    actie:
      "Beslis over de nazorg, of leg uitstel vast met een nieuwe datum en de reden. De aanvrager krijgt daar dan bericht van.",
    vraag: "Wij moeten nog besluiten over de nazorg die u hebt gevraagd. U hoeft niets te doen.",
  },
  nazorg: {
    actie: "Rond de nazorg af, of leg vast waarom die nog doorloopt.",
    vraag: "De nazorg loopt ten einde. Bespreek met de zorgarrangeur wat er nog nodig is.",
  },
  bewaren: {
    actie: "Kijk of het dossier nog nodig is. Er wordt niets vanzelf verwijderd.",
    vraag: "Wij kijken of wij uw gegevens nog moeten bewaren. U hoeft niets te doen.",
  },
  evaluatiemoment: {
    actie: "Houd het evaluatiemoment en leg het oordeel vast. Gaat het niet door? Verzet het of zeg het af.",
    vraag:
      "Er is een evaluatiemoment gepland waarvoor u bent uitgenodigd. Kunt u niet? Laat het de zorgarrangeur weten.",
  },
  borging: {
    actie: "Vraag de partner of de borgingsafspraken worden nagekomen en leg het antwoord vast.",
    vraag:
      "Wij hebben u gevraagd of de afspraken die u aan het traject overhield, worden nagekomen. Wij hebben nog geen antwoord.",
  },
  urenbudget: {
    actie: "Bespreek hoe de laatste uren worden gebruikt, of vraag op tijd verlenging.",
    vraag: "De uren van het traject raken op. Bespreek met de zorgarrangeur wat er nog moet gebeuren.",
  },
};

export const termijnwoorden = (soort: string): Termijnwoorden | null =>
  Object.hasOwn(WOORDEN, soort)
    ? { naam: TERMIJNNAMEN[soort as Termijnsoort], ...WOORDEN[soort as Termijnsoort] }
    : null;
