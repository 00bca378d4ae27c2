import { alinea, gegevens, kop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, partnernaamParam, tekstParam } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface AntwoordOpTerugkoppeling {
  readonly nummer: string;
  readonly naam: string;
  readonly partner: string;
  readonly antwoord: string;
}

/** The answer to what a partner asked about the results. */
export const antwoordTerugkoppeling = definieerBrief<AntwoordOpTerugkoppeling>({
  versie: 2,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      partner: partnernaamParam(dossier, params),
      antwoord: tekstParam(params, "antwoord"),
    }),
  inhoud: (g, { partij }) => ({
    onderwerp: `Antwoord op uw vraag over traject ${g.nummer}`,
    blokken: [
      alinea("U had een vraag over de resultaten van dit traject. Hieronder leest u ons antwoord."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], [woordenVoor(partij).label, g.partner]),
      kop("Ons antwoord"),
      ...vrijeTekst(g.antwoord),
    ],
  }),
});
