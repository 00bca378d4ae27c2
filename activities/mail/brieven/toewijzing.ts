import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";
import type { Inhoud, Omlijsting, Zabereik } from "../deel.ts";

export interface Toewijzing {
  readonly nummer: string;
  readonly naam: string;
  /** Id of the zorgarrangeur; told with the order, because another may have taken over before the letter is written. */
  readonly za: string;
}

/** Who carries the traject must know, and so must the school: nobody waits for a call that nobody was asked to make. */
export const toewijzing = definieerBrief<Toewijzing>({
  versie: 4,
  aan: ["za", "aanvrager"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, za: tekstParam(params, "za") ?? dossier.za }),
  inhoud: (g, omlijsting) => (omlijsting.rol === "za" ? aanZa(g) : aanAanvrager(g, omlijsting)),
});

const aanZa = (g: Toewijzing): Inhoud => ({
  onderwerp: `Traject ${g.nummer} is aan u toegewezen`,
  blokken: [
    alinea("De projectleider heeft dit traject aan u toegewezen."),
    gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
    kop("Wat moet er gebeuren?"),
    lijst(
      "Lees de aanvraag en het besluit.",
      "Bel de contactpersoon en plan een startgesprek.",
      "Leg in het startgesprek vast wat de aanvrager van u mag verwachten, en u van de aanvrager.",
    ),
  ],
});

const aanAanvrager = (g: Toewijzing, { naamVanZa, bereikVanZa }: Omlijsting): Inhoud => ({
  onderwerp: `Uw zorgarrangeur voor traject ${g.nummer}`,
  blokken: [
    alinea(`${naamVanZa(g.za)} is uw zorgarrangeur.`),
    gegevens(
      ["Nummer", g.nummer],
      ["Traject", g.naam],
      ["Zorgarrangeur", naamVanZa(g.za)],
      ...bereik(bereikVanZa?.(g.za) ?? null),
    ),
    kop("Wat gebeurt er nu?"),
    lijst("De zorgarrangeur neemt contact met u op om een startgesprek te plannen.", "U hoeft nu niets te doen."),
  ],
});

const bereik = (wie: Zabereik | null): readonly (readonly [string, string])[] => [
  ...(wie?.telefoon == null ? [] : [["Telefoon", wie.telefoon] as const]),
  ...(wie === null ? [] : [["E-mail", wie.adres] as const]),
];
