import type { Vormnaam } from "#domain/aanmelding/regels.ts";
import { inUren } from "#domain/getal.ts";
import { trajectvorm } from "#domain/traject/trajectvorm.ts";
import { urenbudget } from "#domain/traject/urenstand.ts";
import { alinea, gegevens } from "../blokken.ts";
import { compleet, definieerBrief, getalParam, tekstParam } from "../brief.ts";
import { VORM_IN_WOORDEN } from "../woorden.ts";
import { verbeterregels } from "../verbeterregels.ts";

export interface Verlengingscorrectie {
  readonly nummer: string;
  readonly naam: string;
  readonly besluit: string;
  /** Hours that this verlenging adds; 0 when it is afgewezen. */
  readonly uren: number;
  readonly urenTotaal: number;
  readonly vorm: Vormnaam;
  readonly reden: string;
}

/** What was written about a verlenging is otherwise now: whoever has that letter must know. */
export const verlengingsbesluitGecorrigeerd = definieerBrief<Verlengingscorrectie>({
  versie: 6,
  aan: ["aanvrager", "partner", "za"],
  besluit: true,
  // What was decided is told with the order: it may be corrected again before the letter is written.
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      besluit: tekstParam(params, "besluit"),
      uren: getalParam(params, "uren"),
      urenTotaal: urenbudget(dossier),
      vorm: trajectvorm(dossier),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g, { rol }) => ({
    onderwerp: `Ons besluit over de verlenging van traject ${g.nummer} is verbeterd`,
    blokken: [
      alinea("In ons besluit over de verlenging van dit traject klopte iets niet. Hieronder staat hoe het wel is."),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Besluit", `verlenging ${g.besluit}`],
        ...(g.uren === 0 ? [] : [["Extra uren", inUren(g.uren)] as const]),
        ["Uren in totaal", inUren(g.urenTotaal)],
        ["Soort traject", VORM_IN_WOORDEN[g.vorm]],
      ),
      ...verbeterregels(g.reden, rol),
    ],
  }),
});
