import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { alsRedenen, metRedenen } from "../redenregels.ts";

export interface Nazorgafwijzing {
  readonly nummer: string;
  readonly naam: string;
  readonly vraag: { readonly op: Datum | null };
  readonly beslotenOp: Datum;
  readonly waarom: { readonly redenen: readonly string[] };
  readonly toelichting: string;
}

/** A refusal is always explained [E 3.4]. */
export const nazorgAfgewezen = definieerBrief<Nazorgafwijzing>({
  versie: 4,
  aan: ["aanvrager"],
  besluit: true,
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      vraag: { op: datumParam(params, "gevraagdOp") },
      beslotenOp: datumParam(params, "beslotenOp"),
      waarom: {
        redenen: alsRedenen(dossier.nazorgvragen.findLast(({ besluit }) => besluit === "afgewezen")?.gekozen),
      },
      toelichting: tekstParam(params, "toelichting"),
    }),
  inhoud: (g, { kopie }) => ({
    onderwerp: `Ons besluit over nazorg bij traject ${g.nummer}`,
    blokken: [
      alinea(
        `${kopie ? "De aanvrager heeft" : "U hebt"} ons gevraagd om nazorg: hulp van een zorgarrangeur na het einde van het traject. Wij kunnen u die helaas niet geven.`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ...(g.vraag.op === null ? [] : [["Gevraagd op", inWoorden(g.vraag.op)] as const]),
        ["Besluit", `nazorg afgewezen op ${inWoorden(g.beslotenOp)}`],
      ),
      kop("Waarom besluiten wij dit?"),
      ...metRedenen(g.waarom.redenen, g.toelichting),
      kop("Wat betekent dit voor u?"),
      lijst(
        "Er komt nu geen nazorg bij dit traject.",
        "Verandert er iets? Dan kunt u opnieuw om nazorg vragen.",
        "Wilt u meer weten over ons besluit? Bel of mail ons: wij leggen het graag uit.",
      ),
    ],
  }),
});
