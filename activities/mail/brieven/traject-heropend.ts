import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface Trajectheropening {
  readonly nummer: string;
  readonly naam: string;
  readonly reden: string;
  /** A day for the end stands. */
  readonly einde: { readonly bekend: boolean };
}

export const trajectHeropend = definieerBrief<Trajectheropening>({
  versie: 4,
  aan: ["aanvrager", "partner", "za"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      reden: tekstParam(params, "reden"),
      einde: { bekend: dossier.plan.einde !== null },
    }),
  inhoud: (g, { rol }) => ({
    onderwerp: `Traject ${g.nummer} gaat weer verder`,
    blokken: [
      alinea("Dit traject was afgesloten. Wij hebben het weer geopend: het gaat verder."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Waarom gaat het verder?"),
      ...vrijeTekst(g.reden),
      kop("Wat betekent dit voor u?"),
      rol === "za"
        ? lijst(
            "U bent weer de zorgarrangeur van dit traject.",
            "Bel de aanvrager en de partners over wat er nog moet gebeuren.",
            ...(g.einde.bekend
              ? []
              : ["Spreek met hen een nieuwe dag af waarop het traject klaar is, en leg die vast."]),
            "Een eerder eindverslag of oordeel geldt niet meer. Aan het einde maakt u een nieuw.",
            "Plan evaluaties die niet doorgingen opnieuw als dat nodig is.",
          )
        : lijst(
            "De zorgarrangeur neemt contact met u op over wat er nog moet gebeuren.",
            ...(g.einde.bekend
              ? []
              : ["Er is nog geen nieuwe dag waarop het traject klaar is. Die spreekt u samen af."]),
            "De afspraken en de uren van het traject blijven zoals ze waren.",
            "Een eerder eindverslag of oordeel geldt niet meer. Aan het einde komt er een nieuw.",
            "Evaluaties die niet doorgingen, worden opnieuw gepland als dat nodig is.",
          ),
    ],
  }),
});
