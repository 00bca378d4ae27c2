import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam, type Briefparams } from "../brief.ts";
import { vervolgregels } from "../vervolgregels.ts";
import { OORDEEL_IN_WOORDEN } from "../woorden.ts";

export interface Sluiting {
  readonly nummer: string;
  readonly naam: string;
  readonly geslotenOp: Datum;
  /** None where it was opened again meanwhile. */
  readonly oordeel: { readonly inWoorden: string | null };
  /** Why it was closed without something that makes results last. */
  readonly afwijking: { readonly zonder: string; readonly reden: string } | { readonly zonder: null };
  readonly vervolg: { readonly stappen: readonly string[] };
  readonly borging: { readonly afgesproken: boolean };
}

/** From here on the results are the school's own; that is when they fade [E 3.4, 4.5], so this says what is still to come. */
export const trajectGesloten = definieerBrief<Sluiting>({
  versie: 3,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      geslotenOp: datumParam(params, "op"),
      oordeel: { inWoorden: dossier.oordeel === null ? null : OORDEEL_IN_WOORDEN[dossier.oordeel] },
      afwijking: leesAfwijking(params),
      vervolg: { stappen: vervolgregels(dossier) },
      borging: { afgesproken: dossier.borging.length > 0 },
    }),
  inhoud: (g) => ({
    onderwerp: `Traject ${g.nummer} is afgerond`,
    blokken: [
      alinea("Het traject is afgerond en gesloten. De zorgarrangeur is klaar. U gaat nu zelf verder."),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Gesloten op", inWoorden(g.geslotenOp)],
        ...(g.oordeel.inWoorden === null ? [] : [["Oordeel", g.oordeel.inWoorden] as const]),
      ),
      ...(g.afwijking.zonder === null
        ? []
        : [
            alinea(`Het traject is gesloten zonder ${g.afwijking.zonder}. De reden:`),
            ...vrijeTekst(g.afwijking.reden),
          ]),
      ...onderKop("Hoe gaat u verder?", g.vervolg.stappen.length === 0 ? [] : [lijst(...g.vervolg.stappen)]),
      kop("Wat gebeurt er nu?"),
      lijst(
        ...(g.vervolg.stappen.length === 0 ? [] : ["Wij vragen u later hoe het met deze stappen gaat."]),
        ...(g.borging.afgesproken
          ? [
              "De afspraken die u met elkaar hebt gemaakt, lopen door. Let samen op dat iedereen zich eraan houdt.",
              "Wij kunnen later nog vragen of de afspraken worden nagekomen. Die vraag komt per mail, bij de partner die de afspraak heeft gemaakt.",
            ]
          : []),
        "Gaat het niet goed? Laat het ons weten. Dan kijken wij of een zorgarrangeur u nog kort kan helpen. Dat heet nazorg.",
      ),
    ],
  }),
});

function leesAfwijking(params: Briefparams): Sluiting["afwijking"] {
  const [zonder, reden] = [tekstParam(params, "zonder"), tekstParam(params, "afwijking")];
  return zonder === null || reden === null ? { zonder: null } : { zonder, reden };
}
