import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface AfgebrokenAfronding {
  readonly nummer: string;
  readonly naam: string;
  readonly reden: string;
}

/** Only for who was told already how the traject ended [E 3.5]. */
export const afrondingAfgebroken = definieerBrief<AfgebrokenAfronding>({
  versie: 1,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, reden: tekstParam(params, "reden") }),
  inhoud: (g) => ({
    onderwerp: `Traject ${g.nummer} gaat toch verder`,
    blokken: [
      alinea("Wij waren bezig dit traject af te ronden. Dat stopt nu: het traject gaat verder."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Waarom gaat het verder?"),
      ...vrijeTekst(g.reden),
      kop("Wat betekent dit voor u?"),
      lijst(
        "Wat u van ons over de resultaten hoorde, geldt niet meer. Aan het einde hoort u het opnieuw.",
        "De zorgarrangeur neemt contact met u op over wat er nog moet gebeuren.",
        "De afspraken en de uren van het traject blijven zoals ze waren.",
      ),
    ],
  }),
});
