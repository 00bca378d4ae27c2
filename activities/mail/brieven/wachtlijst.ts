import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { hebtAangevraagd } from "../partijwoorden.ts";

export interface Wachtlijst {
  readonly nummer: string;
  readonly naam: string;
  readonly periode: string;
  /** Days to answer once a place is offered. */
  readonly antwoorddagen: number;
  /** The last day on which the aanvraag is looked at again; null: it was over before this letter. */
  readonly kijkdag: { readonly op: Datum | null };
  /** Empty when the order gives none. */
  readonly reden: { readonly tekst: string };
}

export const wachtlijst = definieerBrief<Wachtlijst>({
  versie: 6,
  aan: ["aanvrager"],
  besluit: true,
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      periode: dossier.regels.naam,
      antwoorddagen: dossier.regels.termijnen.aanbod.dagen,
      kijkdag: { op: datumParam(params, "kijkdag") },
      reden: { tekst: tekstParam(params, "reden") ?? "" },
    }),
  inhoud: (g, lezer) => ({
    onderwerp: `Uw aanvraag ${g.nummer} staat op de wachtlijst`,
    blokken: [
      alinea(
        `${hebtAangevraagd(lezer)} Op dit moment is er geen plaats. Daarom staat ${lezer.kopie ? "die" : "uw"} aanvraag nu op de wachtlijst.`,
      ),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Subsidieperiode", g.periode]),
      ...onderKop("Waarom besluiten wij dit?", vrijeTekst(g.reden.tekst)),
      kop("Wat betekent dit voor u?"),
      lijst(
        "U hoeft niets te doen. Uw aanvraag blijft staan.",
        g.kijkdag.op === null
          ? "De projectleider kijkt binnenkort opnieuw naar uw aanvraag. Wilt u weten hoe het ervoor staat? Vraag het ons."
          : `Staat uw aanvraag op ${inWoorden(g.kijkdag.op)} nog op de wachtlijst? Dan kijkt de projectleider opnieuw naar uw aanvraag. Wilt u weten hoe het ervoor staat? Vraag het ons.`,
        `Komt er een plaats vrij en bent u aan de beurt? Dan krijgt u bericht. ${lezer.kopie ? "De aanvrager heeft" : "U hebt"} daarna ${g.antwoorddagen} dagen om te antwoorden.`,
        "Wij volgen de volgorde van de wachtlijst, maar kunnen met een reden een andere aanvraag laten voorgaan, bijvoorbeeld om scholen in het hele land te helpen.",
        "Wij kunnen niet beloven dat er een plaats vrijkomt.",
        "Wilt u van de wachtlijst af? Laat het ons dan weten.",
      ),
    ],
  }),
});
