import { inUren } from "#domain/getal.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, getalParam, tekstParam, type Ontvangerrol } from "../brief.ts";

export interface Nazorgbericht {
  readonly nummer: string;
  readonly naam: string;
  readonly uren: number;
  readonly reden: string;
  /** When it was asked for; null: it is offered by ourselves. */
  readonly vraag: { readonly op: Datum | null };
}

/** Hours after a traject was closed [E 3.1]: what they are for and how many there are, as with the toekenning. */
export const nazorgGestart = definieerBrief<Nazorgbericht>({
  versie: 6,
  aan: ["aanvrager", "partner", "za"],
  besluit: true,
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      uren: getalParam(params, "uren"),
      reden: tekstParam(params, "reden"),
      vraag: { op: datumParam(params, "gevraagdOp") },
    }),
  inhoud: (g, { rol, kopie }) => ({
    onderwerp:
      rol === "aanvrager" ? `U krijgt nazorg bij traject ${g.nummer}` : `Er komt nazorg bij traject ${g.nummer}`,
    blokken: [
      alinea(opening(g, rol, kopie)),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ...(rol === "aanvrager" && g.vraag.op !== null ? [["Gevraagd op", inWoorden(g.vraag.op)] as const] : []),
        ["Uren voor deze nazorg", inUren(g.uren)],
      ),
      kop(rol === "aanvrager" ? "Waarom krijgt u nazorg?" : "Waarom is er nazorg?"),
      ...vrijeTekst(g.reden),
      kop("Wat gebeurt er nu?"),
      lijst(
        ...(rol === "za"
          ? ["Bel de aanvrager en bespreek waar de uren voor zijn.", "Boek de uren als nazorg."]
          : rol === "aanvrager"
            ? ["De zorgarrangeur neemt contact met u op en bespreekt met u waar de uren voor zijn."]
            : ["De zorgarrangeur neemt contact met u op als u daarbij nodig bent."]),
        "Nazorg is kort. Spreek samen af wie het daarna overneemt.",
      ),
    ],
  }),
});

function opening({ vraag }: Nazorgbericht, rol: Ontvangerrol, kopie: boolean): string {
  if (rol === "za") return "Dit traject is gesloten. U helpt nog een korte tijd. Dat heet nazorg.";
  if (rol === "partner") return "Dit traject is gesloten. De zorgarrangeur helpt nog een korte tijd. Dat heet nazorg.";
  if (vraag.op === null) return "Uw traject is gesloten. U krijgt nog hulp van een zorgarrangeur. Dat heet nazorg.";
  return kopie
    ? "De aanvrager heeft ons gevraagd om nazorg: hulp van een zorgarrangeur na het einde van het traject. U krijgt die."
    : "U hebt ons gevraagd om nazorg: hulp van een zorgarrangeur na het einde van uw traject. U krijgt die.";
}
