import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief } from "../brief.ts";
import { hebtAangevraagd } from "../partijwoorden.ts";

export interface Consultatie {
  readonly nummer: string;
  readonly naam: string;
  readonly beslotenOp: Datum;
  readonly toelichting: string;
}

/** A few hours of advice were enough: no traject [E 1.1.2]. */
export const consultatie = definieerBrief<Consultatie>({
  versie: 3,
  aan: ["aanvrager"],
  besluit: true,
  verzamel: (dossier) => {
    const besluit = dossier.besluit?.soort === "consultatie" ? dossier.besluit : null;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      beslotenOp: besluit?.op,
      toelichting: besluit?.toelichting,
    });
  },
  inhoud: (g, lezer) => ({
    onderwerp: `Uw vraag ${g.nummer} is beantwoord`,
    blokken: [
      alinea(
        `${hebtAangevraagd(lezer)} ${lezer.kopie ? "De" : "Uw"} vraag is beantwoord in een kort advies. Er komt geen traject.`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Aangemeld", g.naam],
        ["Besluit", `een kort advies (consultatie) op ${inWoorden(g.beslotenOp)}`],
      ),
      ...onderKop("Toelichting", vrijeTekst(g.toelichting)),
      kop("Hebt u toch meer nodig?"),
      alinea(
        "Bel of mail ons als u het hier niet mee eens bent, of als er iets verandert. U kunt zich ook opnieuw aanmelden.",
      ),
    ],
  }),
});
