import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";

export interface Navraag {
  readonly nummer: string;
  readonly naam: string;
  readonly niveau: string;
  readonly datum: Datum;
}

/** To the partner that calls an evaluatie, once its day is over and nobody told what came of it. */
export const evaluatieNavraag = definieerBrief<Navraag>({
  versie: 2,
  aan: ["partner"],
  verzamel: (dossier, params) => {
    const moment = dossier.evaluaties.find(({ id }) => id === tekstParam(params, "evaluatie"));
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      niveau: moment === undefined ? null : NIVEAU_IN_WOORDEN[moment.niveau],
      datum: datumParam(params, "datum"),
    });
  },
  inhoud: (g, { contact }) => ({
    onderwerp: `Wat kwam er uit de evaluatie? ${g.nummer}`,
    blokken: [
      alinea(
        `U roept de evaluatie bijeen die op ${inWoorden(g.datum)} gepland was. Wij weten nog niet wat eruit kwam.`,
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Evaluatie op", g.niveau]),
      kop("Wat vragen wij van u?"),
      lijst(
        "Is de evaluatie gehouden? Laat ons weten wie erbij was en wat eruit kwam: gaat het zo door, gaat het anders of stopt het?",
        "Ging de evaluatie niet door? Geef ons een nieuwe dag door, of zeg waarom die niet meer nodig is.",
      ),
      alinea(
        `Antwoord op dit bericht, mail naar ${contact.email} of bel ${contact.telefoon}. Wij leggen uw antwoord vast, en ieder die was uitgenodigd krijgt bericht.`,
      ),
    ],
  }),
});
