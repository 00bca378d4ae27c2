import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface Eindverslagbericht {
  readonly nummer: string;
  readonly naam: string;
  readonly vastgesteldOp: Datum;
  readonly samenvatting: string;
  readonly vervolg: { readonly tekst: string };
}

/** The results go to every partner, not only to the school [E 3.5, 4.5]. */
export const eindverslag = definieerBrief<Eindverslagbericht>({
  versie: 1,
  aan: ["partner"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      vastgesteldOp: dossier.eindverslag?.op,
      samenvatting: tekstParam(params, "samenvatting"),
      vervolg: { tekst: tekstParam(params, "vervolg") ?? "" },
    }),
  inhoud: (g) => ({
    onderwerp: `Het eindverslag van traject ${g.nummer} is klaar`,
    blokken: [
      alinea("Het eindverslag van het traject is vastgesteld. Hieronder leest u het kort."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Vastgesteld op", inWoorden(g.vastgesteldOp)]),
      kop("Wat is er bereikt?"),
      ...vrijeTekst(g.samenvatting),
      ...onderKop("Hoe gaat het verder?", vrijeTekst(g.vervolg.tekst)),
      kop("Wat gebeurt er nu?"),
      lijst(
        "Wij bespreken de resultaten met elke partner die heeft meegedaan.",
        "Wilt u het hele eindverslag lezen? Vraag het aan met een antwoord op dit bericht.",
        "Klopt er iets niet? Laat het ons dan weten.",
      ),
    ],
  }),
});
