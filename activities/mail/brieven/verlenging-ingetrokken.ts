import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface IngetrokkenVerlenging {
  readonly nummer: string;
  readonly naam: string;
  readonly reden: string;
}

/** Whoever was promised a decision need not wait for it any more. */
export const verlengingIngetrokken = definieerBrief<IngetrokkenVerlenging>({
  versie: 2,
  aan: ["aanvrager", "za"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, reden: tekstParam(params, "reden") }),
  inhoud: (g, { rol }) => ({
    onderwerp: `De vraag om verlenging van traject ${g.nummer} is ingetrokken`,
    blokken: [
      alinea("Er was verlenging van dit traject gevraagd. Die vraag is ingetrokken. Er komt geen besluit meer over."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Waarom is de vraag ingetrokken?"),
      ...vrijeTekst(g.reden),
      kop("Wat betekent dit voor u?"),
      lijst(
        "Het traject loopt door met de uren die al zijn toegekend.",
        rol === "za"
          ? "Is er toch meer tijd nodig? Bespreek het met de school. U kunt opnieuw verlenging vragen."
          : "Is er toch meer tijd nodig? Bespreek het met de zorgarrangeur. Die kan opnieuw verlenging vragen.",
      ),
    ],
  }),
});
