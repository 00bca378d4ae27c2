import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";

export interface Stopoordeel {
  readonly nummer: string;
  readonly naam: string;
  readonly niveau: string;
  readonly toelichting: string;
}

/** An evaluatiemoment ended in "stoppen" [S stap 6]: stopping itself is for the projectleider to decide. */
export const evaluatieStoppen = definieerBrief<Stopoordeel>({
  versie: 2,
  aan: ["projectleider"],
  verzamel: (dossier, params) => {
    const niveau = tekstParam(params, "niveau");
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      niveau: niveau === null ? null : (NIVEAU_IN_WOORDEN as Readonly<Record<string, string>>)[niveau],
      toelichting: tekstParam(params, "toelichting"),
    });
  },
  inhoud: (g) => ({
    onderwerp: `Evaluatie adviseert te stoppen: ${g.nummer}`,
    blokken: [
      alinea("Bij een evaluatie is het oordeel 'stoppen' gegeven. Het traject loopt door tot u daarover beslist."),
      gegevens(["Nummer", g.nummer], ["Naam", g.naam], ["Evaluatie op", g.niveau]),
      kop("Toelichting bij het oordeel"),
      ...vrijeTekst(g.toelichting),
      kop("Wat kunt u doen?"),
      lijst(
        "Bespreek het oordeel met de zorgarrangeur en de partners.",
        "Rond het traject af, of zet het stop met de reden erbij.",
        "Gaat het traject toch door? Leg dan vast waarom.",
      ),
    ],
  }),
});
