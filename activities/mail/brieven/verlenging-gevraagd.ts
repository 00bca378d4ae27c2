import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, stappen } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";

export interface Verlengingsvraag {
  readonly nummer: string;
  readonly naam: string;
  readonly gevraagdOp: Datum;
  readonly reden: string;
  readonly besluitUiterlijk: Datum;
}

/** That it was unclear whether and when a decision on a verlenging would come was a complaint as well [E 3.4]. */
export const verlengingGevraagd = definieerBrief<Verlengingsvraag>({
  versie: 4,
  aan: ["aanvrager", "za"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      gevraagdOp: datumParam(params, "gevraagdOp"),
      reden: tekstParam(params, "reden"),
      besluitUiterlijk: datumParam(params, "uiterlijk"),
    }),
  inhoud: (g, { rol }) => ({
    onderwerp:
      rol === "za"
        ? `Er is verlenging van traject ${g.nummer} gevraagd`
        : `Wij hebben de vraag om verlenging van traject ${g.nummer} ontvangen`,
    blokken: [
      alinea(
        rol === "za"
          ? "Iemand anders heeft verlenging gevraagd van dit traject, dat u begeleidt."
          : "Er is verlenging van dit traject gevraagd. Wij hebben die vraag goed ontvangen.",
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Gevraagd op", inWoorden(g.gevraagdOp)],
        ["Reden", g.reden === "anders" ? "een andere reden" : g.reden],
        [
          rol === "za" ? "Het besluit komt uiterlijk op" : "U hoort ons besluit uiterlijk op",
          inWoorden(g.besluitUiterlijk),
        ],
      ),
      kop("Wat gebeurt er nu?"),
      stappen(
        "De projectleider kijkt wat er nog moet gebeuren en of daar uren voor zijn.",
        rol === "za"
          ? "U, de aanvrager en de partners krijgen het besluit per mail."
          : `U krijgt ons besluit per mail, uiterlijk op ${inWoorden(g.besluitUiterlijk)}. Wij leggen altijd uit waarom wij zo besluiten.`,
        "Tot die tijd loopt het traject gewoon door, met de uren die al zijn toegekend.",
      ),
    ],
  }),
});
