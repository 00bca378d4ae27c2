import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief } from "../brief.ts";

export interface PlaatsVerlopen {
  readonly nummer: string;
  readonly naam: string;
  readonly uiterlijk: Datum;
}

/** Whoever did not answer must know that the place is gone and what the aanvraag waits for now [E 3.4, 4.4]. */
export const plaatsVerlopen = definieerBrief<PlaatsVerlopen>({
  versie: 3,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, uiterlijk: datumParam(params, "uiterlijk") }),
  inhoud: (g, { kopie }) => ({
    onderwerp: `De aangeboden plaats voor ${g.nummer} is vervallen`,
    blokken: [
      alinea(
        kopie
          ? "Wij hadden een plaats voor u. De aanvrager antwoordt daarop voor iedereen die mee heeft aangevraagd. Wij hebben niet op tijd een antwoord gekregen. Daarom is de plaats vervallen."
          : "Wij hadden een plaats voor u. Wij hebben niet op tijd een antwoord van u gekregen. Daarom is de plaats vervallen.",
      ),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Antwoorden kon tot en met", inWoorden(g.uiterlijk)]),
      kop("Wat betekent dit voor u?"),
      lijst(
        "Uw aanvraag staat weer op de wachtlijst, achteraan. U hoeft zich niet opnieuw aan te melden.",
        "Komt er weer een plaats vrij voor u? Dan krijgt u daar bericht van.",
        kopie
          ? "Is er geen zorgarrangeur meer nodig? Bespreek dat dan met de aanvrager."
          : "Hebt u geen zorgarrangeur meer nodig? Laat het ons dan weten.",
      ),
    ],
  }),
});
