import { BESLUITTERMIJNEN, type Termijnsoort } from "../aanmelding/regels.ts";
import { inWoorden } from "../kalender/datum.ts";
import { vanTot } from "../kalender/tijdvak.ts";
import { onderwerpInWoorden, TERMIJNNAMEN } from "../termijnen/namen.ts";
import type { Termijn } from "../termijnen/termijn.ts";
import type { Dossier } from "../traject/dossier.ts";
import { momentInWoorden } from "../traject/evaluatiemoment.ts";
import { namenInLijst } from "../traject/partnerschap.ts";
import type { Signaalsoort } from "./signaal.ts";

/** What a running term asks, in one short sentence for a list; the last day stands beside it. */
export function watTeDoen(dossier: Dossier, { soort, onderwerp }: Pick<Termijn, "soort" | "onderwerp">): string {
  const zin = ZINNEN[soort];
  return `${typeof zin === "string" ? zin : zin(onderwerpInWoorden({ soort, onderwerp }, namenInLijst(dossier)) ?? "", dossier)}${eerderBeloofd(soort, dossier)}`;
}

type Zin = string | ((onderwerp: string, dossier: Dossier) => string);

const ZINNEN: Readonly<Record<Termijnsoort, Zin>> = {
  beslissing: "Neem een besluit over de aanvraag.",
  aanvulling: "De aanvrager moet de aanvraag nog aanvullen.",
  verlengingsbesluit: "Neem een besluit over de verlenging.",
  aanbod: "De aanvrager moet nog antwoord geven op de aangeboden plaats.",
  concept: "Er is een aanmelding begonnen die nog niet is ingediend.",
  wachtlijst: "Kijk of de aanvraag op de wachtlijst nog past.",
  startgesprek: "Houd het startgesprek.",
  bezetting: "Wijs een zorgarrangeur toe.",
  overdracht: "Rond de overdracht af.",
  contactpersoon: (partner) => `Zorg voor een nieuwe contactpersoon bij ${partner}.`,
  voortgang: "Er is lang niets vastgelegd. Kijk hoe het gaat.",
  einde: "Rond het traject af, of spreek een ander einde af.",
  pauze: "Kijk of het traject verder kan.",
  eindverslag: "Maak het eindverslag.",
  oordeel: "Geef een oordeel over het traject.",
  terugkoppeling: (partner) => `Vertel ${partner} wat het traject heeft opgeleverd.`,
  nazorgbesluit: "Neem een besluit over de nazorg.",
  nazorg: "Rond de nazorg af.",
  bewaren: "Kijk of het dossier nog bewaard moet worden.",
  evaluatiemoment: (id, { evaluaties }) => {
    const moment = evaluaties.find((een) => een.id === id);
    if (moment === undefined) return `Houd het evaluatiemoment ${id}.`;
    const { tijd } = moment;
    const bekend = [momentInWoorden(moment), ...(tijd === undefined ? [] : [vanTot(tijd)])];
    return `Houd het evaluatiemoment (${bekend.join(", ")}).`;
  },
  borging: (partner) => `De vraag over de afspraken wacht nog op antwoord van ${partner}.`,
  urenbudget: "Als het zo doorgaat, zijn de uren dan op.",
};

/** A decision that was postponed is late already, whatever day was named since [E 3.4]. */
const eerderBeloofd = (soort: Termijnsoort, { uitstel }: Dossier): string =>
  BESLUITTERMIJNEN.has(soort) && uitstel?.beloofdOp !== undefined
    ? ` Het was beloofd voor ${inWoorden(uitstel.beloofdOp)}.`
    : "";

/** How people call each kind of signal, after "het signaal over". */
export const SIGNAALNAMEN: Readonly<Record<Signaalsoort, string>> = {
  ...TERMIJNNAMEN,
  urentrede: "de uren die geboekt zijn",
  niveaucontact: "een niveau zonder contactpersoon",
  evaluatieoordeel: "het oordeel bij een evaluatiemoment",
  plan: "het plan van het traject",
  terugkoppelvraag: "een vraag over de terugkoppeling",
  borgingsafspraak: "een afspraak die niet wordt nagekomen",
  mail: "een brief die niet is aangekomen",
  plaats: "een vrije plaats",
  medewerker: "een traject van wie vertrokken is",
  organisatie: "organisaties die niet bevestigd zijn",
  kalender: "de kalender",
};
