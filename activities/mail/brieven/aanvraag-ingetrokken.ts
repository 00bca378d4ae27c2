import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";

export interface Intrekking {
  readonly nummer: string;
  readonly naam: string;
  readonly ingetrokkenOp: Datum;
  readonly reden: string;
}

/** Everybody who applied hears that nothing comes any more, whoever of them called it off. */
export const aanvraagIngetrokken = definieerBrief<Intrekking>({
  versie: 1,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      ingetrokkenOp: datumParam(params, "op"),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g) => ({
    onderwerp: `Aanvraag ${g.nummer} is ingetrokken`,
    blokken: [
      alinea("De aanvraag voor een zorgarrangeur is ingetrokken. U krijgt van ons geen besluit meer."),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Ingetrokken op", inWoorden(g.ingetrokkenOp)]),
      kop("Waarom is de aanvraag ingetrokken?"),
      ...vrijeTekst(g.reden),
      kop("Wat betekent dit voor u?"),
      lijst(
        "U hoeft niets te doen.",
        "Hebt u later toch een zorgarrangeur nodig? Dan kunt u een nieuwe aanvraag doen.",
        "Klopt dit niet? Laat het ons dan snel weten.",
      ),
    ],
  }),
});
