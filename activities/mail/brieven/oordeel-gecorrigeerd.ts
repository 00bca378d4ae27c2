import type { Dossier } from "#domain/traject/dossier.ts";
import { alinea, gegevens, kop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";
import { onderbouwing, onderbouwingBlokken, type Onderbouwing } from "../oordeelregels.ts";
import { OORDEEL_IN_WOORDEN } from "../woorden.ts";

export interface Oordeelcorrectie {
  readonly nummer: string;
  readonly naam: string;
  readonly oordeel: NonNullable<Dossier["oordeel"]>;
  readonly onderbouwing: Onderbouwing;
  readonly reden: string;
}

/** Only for who was told the one before: in the terugkoppeling, or at the closing. */
export const oordeelGecorrigeerd = definieerBrief<Oordeelcorrectie>({
  versie: 3,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      oordeel: dossier.oordeel,
      onderbouwing: onderbouwing(dossier),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g) => ({
    onderwerp: `Het oordeel over traject ${g.nummer} is veranderd`,
    blokken: [
      alinea("Het oordeel over dit traject dat u van ons las, klopt niet meer."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Het oordeel is nu", OORDEEL_IN_WOORDEN[g.oordeel]]),
      kop("Waarom is het veranderd?"),
      ...vrijeTekst(g.reden),
      ...onderbouwingBlokken(g.onderbouwing),
      alinea("Wat u met elkaar hebt afgesproken, blijft gelden. Ziet u het anders? Antwoord dan op dit bericht."),
    ],
  }),
});
