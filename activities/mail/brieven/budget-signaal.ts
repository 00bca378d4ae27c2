import { inUren } from "#domain/getal.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, getalParam } from "../brief.ts";

export interface Budgetsignaal {
  readonly nummer: string;
  readonly naam: string;
  /** Percentage of the budget that was passed. */
  readonly trede: number;
  readonly uren: { readonly geboekt: number; readonly budget: number; readonly vanNazorg: boolean };
  /** Null when there is no pace to reckon with, or it is too far off to name. */
  readonly prognose: { readonly opOp: string | null };
}

/** Hours are limited and must be planned and watched [E 3.4]. */
export const budgetSignaal = definieerBrief<Budgetsignaal>({
  versie: 4,
  aan: ["za", "projectleider"],
  verzamel: (dossier, params) => {
    const trede = getalParam(params, "trede");
    const geboekt = getalParam(params, "geboekt");
    const budget = getalParam(params, "budget");
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      trede,
      geboekt,
      budget,
      uren: { geboekt: geboekt ?? 0, budget: budget ?? 0, vanNazorg: params["pot"] === "nazorg" },
      prognose: { opOp: datumParam(params, "opOp") },
    });
  },
  inhoud: (g) => {
    const over = g.uren.budget - g.uren.geboekt;
    const waarvan = g.uren.vanNazorg ? "de nazorg" : "het traject";
    return {
      onderwerp: `Uren voor ${g.trede} procent gebruikt: ${g.nummer}`,
      blokken: [
        alinea(
          over > 0
            ? `Van de uren van ${waarvan} is nu ${g.trede} procent of meer gebruikt. Er is nog ${inUren(over)} over.`
            : `De uren van ${waarvan} zijn op.`,
        ),
        gegevens(
          ["Nummer", g.nummer],
          ["Naam", g.naam],
          ["Budget", inUren(g.uren.budget)],
          ["Geboekt", inUren(g.uren.geboekt)],
          ...(over > 0
            ? [
                ["Nog over", inUren(over)] as const,
                [
                  "In dit tempo op",
                  g.prognose.opOp === null ? "nog niet te zeggen" : inWoorden(g.prognose.opOp),
                ] as const,
              ]
            : over < 0
              ? [["Boven het budget", inUren(-over)] as const]
              : []),
        ),
        kop("Wat kunt u doen?"),
        lijst(
          "Kijk wat er nog moet gebeuren en of de uren daarvoor genoeg zijn.",
          "Bespreek met de aanvrager en de partners wat zij zelf gaan doen.",
          ...(over > 0 ? [] : ["Boeken kan alleen nog met een reden."]),
          // A verlenging adds hours to the traject only.
          `Zijn er meer uren nodig? ${g.uren.vanNazorg ? "Overleg dan met de projectleider." : "Vraag dan op tijd verlenging."}`,
        ),
      ],
    };
  },
});
