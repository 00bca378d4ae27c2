import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";

export interface Nazorgafwijzing {
  readonly nummer: string;
  readonly naam: string;
  readonly vraag: { readonly op: Datum | null };
  readonly beslotenOp: Datum;
  readonly toelichting: string;
}

/** A refusal is always explained [E 3.4]. */
export const nazorgAfgewezen = definieerBrief<Nazorgafwijzing>({
  versie: 1,
  aan: ["aanvrager"],
  besluit: true,
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      vraag: { op: datumParam(params, "gevraagdOp") },
      beslotenOp: datumParam(params, "beslotenOp"),
      toelichting: tekstParam(params, "toelichting"),
    }),
  inhoud: (g) => ({
    onderwerp: `Ons besluit over nazorg bij traject ${g.nummer}`,
    blokken: [
      alinea(
        `U hebt ons${g.vraag.op === null ? "" : ` op ${inWoorden(g.vraag.op)}`} gevraagd om nazorg: hulp van een zorgarrangeur na het einde van uw traject. Wij kunnen u die helaas niet geven.`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ["Besluit", `nazorg afgewezen op ${inWoorden(g.beslotenOp)}`],
      ),
      kop("Waarom besluiten wij dit?"),
      ...vrijeTekst(g.toelichting),
      kop("Wat betekent dit voor u?"),
      lijst(
        "Uw traject blijft gesloten.",
        "Verandert er iets? Dan kunt u opnieuw om nazorg vragen.",
        "Wilt u meer weten over ons besluit? Bel of mail ons: wij leggen het graag uit.",
      ),
    ],
  }),
});
