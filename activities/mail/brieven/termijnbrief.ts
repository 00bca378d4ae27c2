import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { alinea, gegevens, lijst } from "../blokken.ts";
import {
  BINNEN,
  compleet,
  datumParam,
  definieerBrief,
  tekstParam,
  type Briefparams,
  type Definitief,
} from "../brief.ts";
import { termijnwoorden } from "../termijnwoorden.ts";

/** The three internal letters about a term say the same facts in a rising tone. */
export interface Termijnbericht {
  readonly nummer: string;
  readonly naam: string;
  readonly uiterlijk: Datum;
  /** What the term is called and what settles it; absent for a kind that does not exist. */
  readonly termijn: { readonly naam: string; readonly actie: string; readonly vraag: string };
  /** Which one, where several run side by side; empty where there is one. */
  readonly over: { readonly onderwerp: string };
}

interface Toon {
  readonly versie: number;
  readonly onderwerp: (nummer: string) => string;
  readonly eerste: (bericht: Termijnbericht) => string;
  readonly acties: readonly string[];
}

export const termijnbrief = (toon: Toon): Definitief<Termijnbericht> =>
  definieerBrief<Termijnbericht>({
    versie: toon.versie,
    aan: BINNEN,
    kopieAanMedeaanvragers: false,
    verzamel: verzamelTermijn,
    inhoud: (g) => ({
      onderwerp: toon.onderwerp(g.nummer),
      blokken: [
        alinea(toon.eerste(g)),
        gegevens(
          ["Nummer", g.nummer],
          ["Naam", g.naam],
          ["Termijn", g.termijn.naam],
          ...(g.over.onderwerp === "" ? [] : [["Het gaat om", g.over.onderwerp] as const]),
          ["Laatste dag", inWoorden(g.uiterlijk)],
        ),
        lijst(g.termijn.actie, ...toon.acties),
      ],
    }),
  });

export const verzamelTermijn = (dossier: Dossier, params: Briefparams) => {
  const soort = tekstParam(params, "soort");
  return compleet({
    nummer: dossier.nummer,
    naam: dossier.naam,
    soort,
    uiterlijk: datumParam(params, "uiterlijk"),
    termijn: soort === null ? null : termijnwoorden(soort),
    over: { onderwerp: tekstParam(params, "onderwerp") ?? "" },
  });
};
