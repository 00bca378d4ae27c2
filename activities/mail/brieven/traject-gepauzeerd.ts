import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";

export interface Pauzebericht {
  readonly nummer: string;
  readonly naam: string;
  readonly sinds: Datum;
  readonly reden: string;
}

/** Whoever waits knows that waiting is meant, and who tells when it is over. */
export const trajectGepauzeerd = definieerBrief<Pauzebericht>({
  versie: 2,
  aan: ["aanvrager", "partner", "za"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      sinds: datumParam(params, "op"),
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g, { rol }) => ({
    onderwerp: `Traject ${g.nummer} staat even stil`,
    blokken: [
      alinea("Het traject staat stil. U krijgt bericht zodra het verdergaat."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Staat stil sinds", inWoorden(g.sinds)]),
      kop("Waarom staat het stil?"),
      ...vrijeTekst(g.reden),
      kop("Wat betekent dit voor u?"),
      rol === "za"
        ? lijst(
            "De termijnen van de stappen staan stil. Geplande evaluaties staan er nog: verzet ze als ze niet kunnen doorgaan.",
            "Hervat het traject zodra het kan.",
          )
        : lijst(
            "De zorgarrangeur werkt nu niet aan het traject. De uren blijven staan.",
            "Bent u uitgenodigd voor een evaluatie? Die gaat door, tenzij u daar bericht van krijgt.",
            "Kunt u niet zo lang wachten? Laat het ons dan weten.",
          ),
    ],
  }),
});
