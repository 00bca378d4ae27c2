import type { Vormnaam } from "#domain/aanmelding/regels.ts";
import { inUren } from "#domain/getal.ts";
import { trajectvorm } from "#domain/traject/trajectvorm.ts";
import { urenbudget } from "#domain/traject/urenstand.ts";
import { alinea, gegevens } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";
import { VORM_IN_WOORDEN } from "../woorden.ts";
import { verbeterregels } from "../verbeterregels.ts";

export interface Toekenningscorrectie {
  readonly nummer: string;
  readonly naam: string;
  readonly vorm: Vormnaam;
  readonly uren: number;
  /** With every verlenging that was granted. */
  readonly urenTotaal: number;
  readonly reden: string;
}

/** What was promised in the toekenning is otherwise now: whoever has that letter must know. */
export const toekenningGecorrigeerd = definieerBrief<Toekenningscorrectie>({
  versie: 5,
  aan: ["aanvrager", "za"],
  besluit: true,
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      vorm: trajectvorm(dossier),
      uren: dossier.urenToegekend,
      urenTotaal: urenbudget(dossier),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g, { rol }) => ({
    onderwerp: `Ons besluit over ${g.nummer} is verbeterd`,
    blokken: [
      alinea("In ons besluit om een zorgarrangeur toe te kennen klopte iets niet. Hieronder staat hoe het wel is."),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Soort traject", VORM_IN_WOORDEN[g.vorm]],
        ["Toegekende uren", inUren(g.uren)],
        ...(g.urenTotaal === g.uren ? [] : [["Uren met verlenging", inUren(g.urenTotaal)] as const]),
      ),
      ...verbeterregels(g.reden, rol),
    ],
  }),
});
