import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface IngetrokkenVerlenging {
  readonly nummer: string;
  readonly naam: string;
  readonly reden: string;
}

/** Whoever was promised a decision need not wait for it any more. */
export const verlengingIngetrokken = definieerBrief<IngetrokkenVerlenging>({
  versie: 1,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, reden: tekstParam(params, "reden") }),
  inhoud: (g) => ({
    onderwerp: `De vraag om verlenging van traject ${g.nummer} is ingetrokken`,
    blokken: [
      alinea(
        "Er was verlenging van dit traject gevraagd. Die vraag is ingetrokken. U krijgt er geen besluit meer over.",
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Waarom is de vraag ingetrokken?"),
      ...vrijeTekst(g.reden),
      kop("Wat betekent dit voor u?"),
      lijst(
        "Het traject loopt door met de uren die al zijn toegekend.",
        "Is er toch meer tijd nodig? Bespreek het met de zorgarrangeur. Die kan opnieuw verlenging vragen.",
      ),
    ],
  }),
});
