import { alinea, gegevens, lijst } from "../blokken.ts";
import { compleet, definieerBrief } from "../brief.ts";

export interface AanbodVerlopen {
  readonly nummer: string;
  readonly naam: string;
  readonly periode: string;
}

export const aanbodVerlopen = definieerBrief<AanbodVerlopen>({
  versie: 3,
  aan: ["projectleider"],
  verzamel: (dossier) => compleet({ nummer: dossier.nummer, naam: dossier.naam, periode: dossier.regels.naam }),
  inhoud: (g) => ({
    onderwerp: `Geen antwoord op aangeboden plaats: ${g.nummer}`,
    blokken: [
      alinea(
        "De aanvrager heeft niet op tijd geantwoord op de aangeboden plaats. De aanvraag staat weer op de wachtlijst, achteraan.",
      ),
      gegevens(["Nummer", g.nummer], ["Naam", g.naam], ["Subsidieperiode", g.periode]),
      lijst(
        "De plaats gaat naar de volgende op de wachtlijst. Staat daar niemand anders? Dan wordt de plaats opnieuw aan deze aanvrager aangeboden.",
        "Bel de aanvrager als u wilt weten of de aanvraag nog nodig is.",
      ),
    ],
  }),
});
