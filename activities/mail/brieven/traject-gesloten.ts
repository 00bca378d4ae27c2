import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief } from "../brief.ts";

export interface Sluiting {
  readonly nummer: string;
  readonly naam: string;
  readonly geslotenOp: Datum;
}

/** From here on the results are the school's own; that is when they fade [E 3.4, 4.5], so this says what is still to come. */
export const trajectGesloten = definieerBrief<Sluiting>({
  versie: 1,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, geslotenOp: datumParam(params, "op") }),
  inhoud: (g) => ({
    onderwerp: `Traject ${g.nummer} is afgerond`,
    blokken: [
      alinea("Het traject is afgerond en gesloten. De zorgarrangeur is klaar. U gaat nu zelf verder."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Gesloten op", inWoorden(g.geslotenOp)]),
      kop("Wat gebeurt er nu?"),
      lijst(
        "De afspraken die u met elkaar hebt gemaakt, lopen door. Let samen op dat iedereen zich eraan houdt.",
        "Wij kunnen later nog vragen of de afspraken worden nagekomen. Die vraag komt per mail, bij de partner die de afspraak heeft gemaakt.",
        "Gaat het niet goed? Laat het ons weten. Dan kijken wij of een zorgarrangeur u nog kort kan helpen. Dat heet nazorg.",
      ),
    ],
  }),
});
