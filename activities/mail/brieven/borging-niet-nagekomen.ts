import { inUren } from "#domain/getal.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, partnernaamParam, tekstParam } from "../brief.ts";

export interface BorgingNietNagekomen {
  readonly nummer: string;
  readonly naam: string;
  readonly partner: string;
  readonly toelichting: string;
  /** A partner may be asked after vervolgstappen only. */
  readonly afspraak: boolean;
  /** Hours of nazorg that can be given now; none where the traject still runs. */
  readonly nazorg: { readonly uren: number };
}

/** A broken agreement is a signal, and nazorg may mend it [E 3.1]. */
export const borgingNietNagekomen = definieerBrief<BorgingNietNagekomen>({
  versie: 4,
  aan: ["projectleider"],
  verzamel: (dossier, params) => {
    const { nazorg } = params;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      partner: partnernaamParam(dossier, params),
      toelichting: tekstParam(params, "toelichting"),
      afspraak: dossier.borging.some(({ partner }) => partner === params["partner"]),
      nazorg: { uren: typeof nazorg === "number" ? nazorg : 0 },
    });
  },
  inhoud: (g) => ({
    onderwerp: `${g.afspraak ? "Borgingsafspraak niet nagekomen" : "Vervolgstappen lukken niet"}: ${g.nummer}`,
    blokken: [
      alinea(
        g.afspraak
          ? "Er is gemeld dat een partner een borgingsafspraak niet nakomt."
          : "Er is gemeld dat het bij een partner niet lukt met de vervolgstappen.",
      ),
      gegevens(["Nummer", g.nummer], ["Naam", g.naam], ["Partner", g.partner]),
      kop("Wat is er gemeld?"),
      ...vrijeTekst(g.toelichting),
      kop("Wat kunt u doen?"),
      lijst(
        "Bel de partner en vraag wat er nodig is.",
        ...(g.nazorg.uren > 0
          ? [`Start nazorg als dat helpt. Daarvoor is nog ${inUren(g.nazorg.uren)} beschikbaar.`]
          : ["Neem het mee in het traject zolang dat loopt. Nazorg kan nu niet."]),
        "Leg vast wat er is afgesproken.",
      ),
    ],
  }),
});
