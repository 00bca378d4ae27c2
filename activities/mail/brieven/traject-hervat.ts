import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, definieerBrief } from "../brief.ts";

export interface Hervatting {
  readonly nummer: string;
  readonly naam: string;
}

export const trajectHervat = definieerBrief<Hervatting>({
  versie: 2,
  aan: ["aanvrager", "partner", "za"],
  verzamel: (dossier) => compleet({ nummer: dossier.nummer, naam: dossier.naam }),
  inhoud: (g, { rol }) => ({
    onderwerp: `Traject ${g.nummer} gaat weer verder`,
    blokken: [
      alinea("Het traject stond stil. Het gaat nu weer verder."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Wat gebeurt er nu?"),
      rol === "za"
        ? lijst("De termijnen lopen weer. Kijk in het dossier welke dagen zijn opgeschoven.")
        : lijst(
            "De zorgarrangeur neemt contact met u op over wat er nu moet gebeuren.",
            "Kan een afspraak die u had niet doorgaan? Dan spreekt de zorgarrangeur met u een andere dag af.",
          ),
    ],
  }),
});
