import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief } from "../brief.ts";
import { hebtAangevraagd } from "../partijwoorden.ts";

export interface Afwijzing {
  readonly nummer: string;
  readonly naam: string;
  readonly beslotenOp: Datum;
  /** In the own words of who decided, or else as the reasons are called that were chosen. */
  readonly redenen: readonly string[];
  readonly toelichting: string;
}

/** A rejected school wants to know why, and how to ask more [E appendix q9]. */
export const afwijzing = definieerBrief<Afwijzing>({
  versie: 2,
  aan: ["aanvrager"],
  besluit: true,
  verzamel: (dossier) => {
    const besluit = dossier.besluit?.soort === "afgewezen" ? dossier.besluit : null;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      beslotenOp: besluit?.op,
      redenen: besluit?.redenen.length === 0 ? besluit.gekozen?.map(({ naam }) => `${naam}.`) : besluit?.redenen,
      toelichting: besluit?.toelichting,
    });
  },
  inhoud: (g, lezer) => ({
    onderwerp: `Ons besluit over uw aanvraag ${g.nummer}`,
    blokken: [
      alinea(
        `${hebtAangevraagd(lezer)} Wij kunnen ${lezer.kopie ? "die" : "uw"} aanvraag helaas niet toekennen. Wij begrijpen dat dit een teleurstelling is.`,
      ),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Besluit", `afgewezen op ${inWoorden(g.beslotenOp)}`]),
      kop("Waarom besluiten wij dit?"),
      lijst(...g.redenen),
      ...onderKop("Toelichting", vrijeTekst(g.toelichting)),
      kop("Wilt u meer weten?"),
      alinea(
        "Wij leggen ons besluit graag uit. Bel of mail ons: het telefoonnummer en het adres staan onder dit bericht. Ook als u het niet eens bent met ons besluit, horen wij dat graag.",
      ),
      kop("Opnieuw aanmelden"),
      alinea("Verandert er iets waardoor de reden niet meer geldt? Dan kunt u zich opnieuw aanmelden."),
    ],
  }),
});
