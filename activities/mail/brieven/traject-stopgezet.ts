import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { alsRedenen, metRedenen } from "../redenregels.ts";

export interface Stopzetting {
  readonly nummer: string;
  readonly naam: string;
  readonly gestoptOp: Datum;
  readonly waarom: { readonly redenen: readonly string[] };
  readonly reden: string;
}

/** Whoever took part hears that it ends early, and why: a decision is told and explained [E 3.4, 4.4]. */
export const trajectStopgezet = definieerBrief<Stopzetting>({
  versie: 3,
  aan: ["aanvrager", "partner", "za"],
  besluit: true,
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      gestoptOp: datumParam(params, "op"),
      waarom: { redenen: alsRedenen(dossier.nietGelukt) },
      reden: tekstParam(params, "reden"),
    }),
  inhoud: (g, { rol }) => ({
    onderwerp: `Traject ${g.nummer} is gestopt`,
    blokken: [
      alinea("Wij stoppen eerder met dit traject dan gepland. Dat heeft de projectleider besloten."),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Gestopt op", inWoorden(g.gestoptOp)]),
      kop("Waarom stoppen wij?"),
      ...metRedenen(g.waarom.redenen, g.reden),
      ...(rol === "za"
        ? [
            kop("Wat moet er gebeuren?"),
            lijst(
              "Boek de uren die u nog niet hebt geboekt. Dat kan nu alleen nog met een reden.",
              "Vertel de partners wie hun vragen beantwoordt.",
              "Zet in het dossier wat er al is afgesproken.",
            ),
          ]
        : [
            kop("Wat betekent dit voor u?"),
            lijst(
              "De zorgarrangeur werkt niet verder aan het traject. Geplande evaluaties gaan niet door.",
              "Wat u met elkaar hebt afgesproken, blijft van u. Spreek af wie erop let dat het gebeurt.",
              "Wilt u meer weten over ons besluit? Bel of mail ons: wij leggen het graag uit.",
            ),
          ]),
    ],
  }),
});
