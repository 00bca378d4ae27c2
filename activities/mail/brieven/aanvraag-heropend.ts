import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, stappen, vrijeTekst } from "../blokken.ts";
import { beloofdeBeslisdatum } from "../beloofd.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface Heropening {
  readonly nummer: string;
  readonly naam: string;
  readonly besluitUiterlijk: Datum;
  readonly reden: string;
}

/** Whoever had an answer and waits for another must know when that comes [E 3.4, 4.4]. */
export const aanvraagHeropend = definieerBrief<Heropening>({
  versie: 1,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      besluitUiterlijk: beloofdeBeslisdatum(dossier),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g) => ({
    onderwerp: `Wij kijken opnieuw naar uw aanvraag ${g.nummer}`,
    blokken: [
      alinea(
        "Uw aanvraag voor een zorgarrangeur was afgesloten. Wij beoordelen die nu opnieuw. Een eerder besluit geldt niet meer.",
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Aangemeld", g.naam],
        ["U hoort ons nieuwe besluit uiterlijk op", inWoorden(g.besluitUiterlijk)],
      ),
      kop("Waarom kijken wij opnieuw?"),
      ...vrijeTekst(g.reden),
      kop("Wat gebeurt er nu?"),
      stappen(
        "De projectleider leest uw aanvraag nog eens. Missen wij iets? Dan vragen wij u om een aanvulling. Zolang wij op uw antwoord wachten, schuift de datum van ons besluit op.",
        `U krijgt ons besluit per mail, uiterlijk op ${inWoorden(g.besluitUiterlijk)}. Wij leggen altijd uit waarom wij zo besluiten.`,
      ),
      alinea("U hoeft nu niets te doen. Is er iets veranderd sinds uw aanmelding? Laat het ons dan weten."),
    ],
  }),
});
