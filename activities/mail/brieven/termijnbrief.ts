import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, lijst, type Blok } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam, type Definitief } from "../brief.ts";
import { termijnInWoorden } from "../woorden.ts";

/** The three internal letters about a term say the same facts in a rising tone. */
export interface Termijnbericht {
  readonly nummer: string;
  readonly naam: string;
  readonly soort: string;
  readonly uiterlijk: Datum;
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
    aan: ["projectleider", "plaatsvervanger"],
    kopieAanMedeaanvragers: false,
    verzamel: (dossier, params) =>
      compleet({
        nummer: dossier.nummer,
        naam: dossier.naam,
        soort: tekstParam(params, "soort"),
        uiterlijk: datumParam(params, "uiterlijk"),
      }),
    inhoud: (g) => ({
      onderwerp: toon.onderwerp(g.nummer),
      blokken: [alinea(toon.eerste(g)), feiten(g), lijst(...toon.acties)],
    }),
  });

const feiten = (g: Termijnbericht): Blok =>
  gegevens(
    ["Nummer", g.nummer],
    ["Naam", g.naam],
    ["Termijn", termijnInWoorden(g.soort)],
    ["Laatste dag", inWoorden(g.uiterlijk)],
  );
