import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { onderwerpInWoorden } from "#domain/termijnen/namen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { alinea, gegevens, lijst } from "./blokken.ts";
import {
  BINNEN,
  compleet,
  datumParam,
  definieerBrief,
  tekstParam,
  type Briefparams,
  type Briefsoort,
} from "./brief.ts";
import { NIVEAU_IN_WOORDEN } from "./woorden.ts";
import { tijdEnPlaats } from "./brieven/uitnodiging-evaluatie.ts";
import { termijnwoorden, type Termijnwoorden } from "./termijnwoorden.ts";

type Rij = readonly [naam: string, waarde: string];

/** The three internal letters about a term say the same facts in a rising tone. */
export interface Termijnbericht {
  readonly nummer: string;
  readonly naam: string;
  readonly uiterlijk: Datum;
  /** What the term is called and what settles it; absent for a kind that does not exist. */
  readonly termijn: { readonly naam: string; readonly actie: string; readonly vraag: string };
  /** Which one, where several run side by side; empty where there is one. */
  readonly over: { readonly onderwerp: string };
  /** What is agreed of the evaluatiemoment that it is about. */
  readonly evaluatie: { readonly rijen: readonly Rij[] };
}

interface Toon {
  readonly versie: number;
  readonly onderwerp: (nummer: string) => string;
  readonly eerste: (bericht: Termijnbericht) => string;
  readonly acties: readonly string[];
}

export const termijnbrief = (toon: Toon): Briefsoort =>
  definieerBrief<Termijnbericht>({
    versie: toon.versie,
    aan: BINNEN,
    verzamel: verzamelTermijn,
    inhoud: (g) => ({
      onderwerp: toon.onderwerp(g.nummer),
      wat: g.termijn.naam,
      blokken: [
        alinea(toon.eerste(g)),
        gegevens(
          ["Nummer", g.nummer],
          ["Naam", g.naam],
          ["Termijn", g.termijn.naam],
          ...(g.over.onderwerp === "" ? [] : [["Het gaat om", g.over.onderwerp] as const]),
          ["Laatste dag", inWoorden(g.uiterlijk)],
          ...g.evaluatie.rijen,
        ),
        lijst(g.termijn.actie, ...toon.acties),
      ],
    }),
  });

export const verzamelTermijn = (dossier: Dossier, params: Briefparams) => {
  const soort = tekstParam(params, "soort");
  const onderwerp = tekstParam(params, "onderwerp") ?? "";
  return compleet({
    nummer: dossier.nummer,
    naam: dossier.naam,
    soort,
    uiterlijk: datumParam(params, "uiterlijk"),
    termijn: soort === null ? null : metWieRoept(termijnwoorden(soort), dossier, params),
    // Of an evaluatiemoment its own lines say which one it is.
    over: {
      onderwerp:
        soort === "evaluatiemoment"
          ? ""
          : (onderwerpInWoorden({ soort: soort ?? "", onderwerp }, namenIn(dossier)) ?? ""),
    },
    evaluatie: { rijen: soort === "evaluatiemoment" ? rijenVan(dossier, onderwerp) : [] },
  });
};

/** Of an evaluatiemoment that a partner calls there is no zorgarrangeur to answer to. */
function metWieRoept(woorden: Termijnwoorden | null, dossier: Dossier, params: Briefparams): Termijnwoorden | null {
  const roept =
    params["soort"] === "evaluatiemoment"
      ? dossier.evaluaties.find(({ id }) => id === params["onderwerp"])?.roept
      : undefined;
  if (woorden === null || roept === undefined) return woorden;
  const wie = namenIn(dossier)(roept);
  return {
    ...woorden,
    actie: `Dit evaluatiemoment is van ${wie}. Vraag daar of het doorgaat, of wat eruit kwam, en leg het antwoord vast.`,
    vraag:
      roept === params["partner"]
        ? "Er is een evaluatiemoment gepland dat u bijeenroept. Spreek tijd en plaats af met de andere partners, en laat ons daarna weten wat eruit kwam. Kan het dan niet? Geef ons een andere dag door."
        : `Er is een evaluatiemoment gepland waarvoor u bent uitgenodigd. ${wie} roept het bijeen. Kunt u niet? Laat het dan daar weten.`,
  };
}

const rijenVan = ({ evaluaties }: Dossier, id: string): readonly Rij[] =>
  evaluaties
    .filter((moment) => moment.id === id)
    .flatMap((moment) => [["Evaluatie op", NIVEAU_IN_WOORDEN[moment.niveau]] as const, ...tijdEnPlaats(moment)]);
