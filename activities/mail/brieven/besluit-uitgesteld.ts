import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { termijnwoorden } from "../termijnwoorden.ts";

export interface Uitstelbericht {
  readonly nummer: string;
  readonly naam: string;
  readonly besluit: string;
  readonly nieuweDatum: Datum;
  readonly reden: string;
}

/** A new, named day before or as soon as the promised one is missed [E 3.4; in the shape of Awb 4:14]. */
export const besluitUitgesteld = definieerBrief<Uitstelbericht>({
  versie: 1,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      besluit: termijnwoorden(tekstParam(params, "soort") ?? "beslissing")?.naam,
      nieuweDatum: datumParam(params, "nieuweDatum"),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g) => ({
    onderwerp: `Ons besluit over ${g.nummer} komt later`,
    blokken: [
      alinea(
        `U wacht op ${g.besluit}. Dat besluit komt later dan wij hadden beloofd. Dat vinden wij vervelend voor u.`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Naam", g.naam],
        ["U hoort ons besluit nu uiterlijk op", inWoorden(g.nieuweDatum)],
      ),
      kop("Waarom komt het later?"),
      ...vrijeTekst(g.reden),
      kop("Wat betekent dit voor u?"),
      lijst(
        "U hoeft niets te doen. Uw vraag blijft staan.",
        "Komt u hierdoor in de problemen? Bel of mail ons, dan kijken wij samen wat er kan.",
      ),
    ],
  }),
});
