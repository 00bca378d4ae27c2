import type { Dossier } from "#domain/traject/dossier.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam, type Briefparams } from "../brief.ts";
import type { Inhoud, Omlijsting } from "../deel.ts";

export interface Overdracht {
  readonly nummer: string;
  readonly naam: string;
  /** Id of the zorgarrangeur who hands over, and of the one who takes over. */
  readonly van: string;
  readonly naar: string;
  /** Whom of the two this letter is for; anybody else reads it from outside. */
  readonly lezer: { readonly za: string | null };
  /** Nobody goes on with it, which the others hear from another letter. */
  readonly gesloten: { readonly ja: boolean };
}

/** Success hangs on persons [S]: everybody hears who takes over. `van` and `naar` are told, because the dossier keeps only who it is now. */
export const overdracht = definieerBrief<Overdracht>({
  versie: 3,
  aan: ["za", "aanvrager", "partner"],
  verzamel: verzamelOverdracht,
  inhoud: (g, omlijsting) => (omlijsting.rol === "za" ? aanZa(g, omlijsting) : aanAnderen(g, omlijsting)),
});

export function verzamelOverdracht(dossier: Dossier, params: Briefparams): Uitkomst<Overdracht> {
  return compleet({
    nummer: dossier.nummer,
    naam: dossier.naam,
    van: tekstParam(params, "van"),
    naar: tekstParam(params, "naar"),
    lezer: { za: tekstParam(params, "za") ?? dossier.za },
    gesloten: { ja: dossier.afgesloten },
  });
}

function aanZa(g: Overdracht, { naamVanZa }: Omlijsting): Inhoud {
  const neemtOver = g.lezer.za === g.naar;
  return {
    onderwerp: neemtOver ? `U neemt traject ${g.nummer} over` : `U draagt traject ${g.nummer} over`,
    blokken: [
      alinea(
        neemtOver
          ? `U neemt dit traject over van ${naamVanZa(g.van)}.`
          : `U draagt dit traject over aan ${naamVanZa(g.naar)}.`,
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Wat moet er gebeuren?"),
      lijst(
        "Neem samen het dossier, de contacten en de open punten door.",
        "De aanvrager en de partners krijgen bericht. Spreek af wie hen belt voor een kennismaking.",
        neemtOver
          ? "Rond de overdracht af zodra u alles hebt. Daarna is het traject van u."
          : "Het traject blijft van u tot de ander de overdracht afrondt.",
        "Boek uw uren hiervoor als overdracht.",
      ),
    ],
  };
}

const aanAnderen = (g: Overdracht, { naamVanZa }: Omlijsting): Inhoud => ({
  onderwerp: `Een andere zorgarrangeur voor traject ${g.nummer}`,
  blokken: [
    alinea(`Een andere zorgarrangeur neemt het traject over: ${naamVanZa(g.naar)}.`),
    gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Was", naamVanZa(g.van)], ["Wordt", naamVanZa(g.naar)]),
    kop("Wat betekent dit voor u?"),
    lijst(
      "De zorgarrangeurs dragen het traject aan elkaar over. U hoeft niet opnieuw te beginnen.",
      "De nieuwe zorgarrangeur neemt contact met u op.",
      "De afspraken en de uren van het traject blijven hetzelfde.",
    ),
  ],
});
