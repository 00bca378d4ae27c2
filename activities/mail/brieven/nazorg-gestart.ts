import { inUren } from "#domain/getal.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, getalParam, tekstParam } from "../brief.ts";

export interface Nazorgbericht {
  readonly nummer: string;
  readonly naam: string;
  readonly uren: number;
  readonly reden: string;
}

/** Hours after a traject was closed [E 3.1]: what they are for and how many there are, as with the toekenning. */
export const nazorgGestart = definieerBrief<Nazorgbericht>({
  versie: 1,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      uren: getalParam(params, "uren"),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g) => ({
    onderwerp: `U krijgt nazorg bij traject ${g.nummer}`,
    blokken: [
      alinea("Uw traject is gesloten. U krijgt nog hulp van een zorgarrangeur. Dat heet nazorg."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Uren voor deze nazorg", inUren(g.uren)]),
      kop("Waarom krijgt u nazorg?"),
      ...vrijeTekst(g.reden),
      kop("Wat gebeurt er nu?"),
      lijst(
        "De zorgarrangeur neemt contact met u op en bespreekt met u waar de uren voor zijn.",
        "Nazorg is kort. Spreek samen af wie het daarna overneemt.",
      ),
    ],
  }),
});
