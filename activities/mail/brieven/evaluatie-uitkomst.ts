import type { Evaluatiemoment } from "#domain/traject/evaluatiemoment.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";

export interface Evaluatieuitkomst {
  readonly nummer: string;
  readonly naam: string;
  readonly niveau: string;
  readonly gehoudenOp: Datum;
  readonly oordeel: readonly [inWoorden: string, nu: string];
  readonly voorbij: boolean;
  readonly toelichting: string;
  /** Empty where nothing is done otherwise. */
  readonly bijsturing: { readonly hoe: string };
}

const OORDELEN: Readonly<Record<NonNullable<Evaluatiemoment["oordeel"]>, readonly [inWoorden: string, nu: string]>> = {
  bestendigen: ["doorgaan zoals het nu gaat", "Wij gaan verder zoals het nu gaat."],
  bijsturen: ["bijsturen", "Wij gaan verder, en doen voortaan wat hierboven staat."],
  stoppen: [
    "stoppen",
    "De projectleider beslist of het traject stopt. Tot die tijd loopt het door. U hoort wat er wordt besloten.",
  ],
};

/** Who was invited hears what came of it [S stap 6], also who could not come. */
export const evaluatieUitkomst = definieerBrief<Evaluatieuitkomst>({
  versie: 1,
  aan: ["partner"],
  verzamel: (dossier, params) => {
    const oordeel = tekstParam(params, "soort");
    const niveau = tekstParam(params, "niveau");
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      niveau: niveau === null ? null : (NIVEAU_IN_WOORDEN as Readonly<Record<string, string>>)[niveau],
      gehoudenOp: datumParam(params, "op"),
      oordeel: oordeel === null ? null : (OORDELEN as Readonly<Record<string, readonly [string, string]>>)[oordeel],
      // Told of late, nothing goes on and there is nothing left to stop.
      voorbij: dossier.afgerondOp !== null,
      toelichting: tekstParam(params, "toelichting"),
      bijsturing: { hoe: tekstParam(params, "hoe") ?? "" },
    });
  },
  inhoud: (g) => ({
    onderwerp: `Wat er uit de evaluatie van traject ${g.nummer} kwam`,
    blokken: [
      alinea("Er is een evaluatie gehouden waarvoor uw organisatie was uitgenodigd. Hieronder leest u wat eruit kwam."),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Evaluatie op", g.niveau],
        ["Gehouden op", inWoorden(g.gehoudenOp)],
        ["Oordeel", g.oordeel[0]],
      ),
      kop("Waarom dit oordeel?"),
      ...vrijeTekst(g.toelichting),
      ...onderKop("Wat gaan wij anders doen?", vrijeTekst(g.bijsturing.hoe)),
      kop("Wat betekent dit?"),
      lijst(
        g.voorbij ? "Het traject is intussen afgelopen." : g.oordeel[1],
        "Hoorde u eerder iets anders over deze evaluatie? Dan geldt dit bericht.",
      ),
      alinea("Ziet u het anders? Laat het ons dan weten met een antwoord op dit bericht."),
    ],
  }),
});
