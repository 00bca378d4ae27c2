import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, stappen } from "../blokken.ts";
import { beloofdeBeslisdatum } from "../beloofd.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface Beslisdag {
  readonly nummer: string;
  readonly naam: string;
  /** What made the clock run again. */
  readonly waardoor: string;
  readonly besluitUiterlijk: Datum;
  /** That day was over when it was recorded. */
  readonly teLaat: boolean;
}

/** The clock stood still, and runs again: whoever waits hears until when [E 3.4]. */
const WAARDOOR: Readonly<Record<string, readonly [aanvrager: string, kopie: string]>> = {
  aanvulling: [
    "Bedankt voor uw aanvulling. Wij gaan verder met uw aanvraag.",
    "De aanvrager heeft ons een aanvulling gegeven. Wij gaan verder met de aanvraag.",
  ],
  "zonder-aanvulling": [
    "Wij hebben de aanvulling waar wij om vroegen niet op tijd gekregen. Wij gaan verder met wat wij wel weten. U kunt ons nog steeds aanvullen, zolang er geen besluit is.",
    "Wij missen nog een aanvulling van de aanvrager. Wij gaan verder met wat wij wel weten.",
  ],
  plaats: [
    "U wilt de plaats die wij u aanboden. Wij houden die voor u vast tot ons besluit.",
    "De aanvrager heeft de plaats aanvaard die wij aanboden. Wij houden die vast tot ons besluit.",
  ],
};

export const nieuweBeslisdag = definieerBrief<Beslisdag>({
  versie: 2,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      waardoor: tekstParam(params, "soort"),
      besluitUiterlijk: beloofdeBeslisdatum(dossier),
      teLaat: params["teLaat"] === true,
    }),
  inhoud: (g, { kopie }) => ({
    onderwerp: `Wanneer u ons besluit over aanvraag ${g.nummer} krijgt`,
    blokken: [
      alinea(WAARDOOR[g.waardoor]?.[kopie ? 1 : 0] ?? "Wij gaan verder met uw aanvraag."),
      gegevens(
        ["Nummer", g.nummer],
        ["Aangemeld", g.naam],
        ...(g.teLaat ? [] : [["U hoort ons besluit uiterlijk op", inWoorden(g.besluitUiterlijk)] as const]),
      ),
      ...(g.teLaat
        ? [
            alinea(
              "De dag waarop u normaal ons besluit krijgt, is al voorbij. U krijgt van ons een nieuwe datum. Onze excuses daarvoor.",
            ),
          ]
        : []),
      kop("Wat gebeurt er nu?"),
      stappen(
        "De projectleider beoordeelt uw aanvraag.",
        `U krijgt ons besluit per mail, ${g.teLaat ? "uiterlijk op de nieuwe datum" : `uiterlijk op ${inWoorden(g.besluitUiterlijk)}`}. Wij leggen altijd uit waarom wij zo besluiten.`,
      ),
    ],
  }),
});
