import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";
import { hebtAangevraagd } from "../partijwoorden.ts";

export interface Verwijzing {
  readonly nummer: string;
  readonly naam: string;
  readonly beslotenOp: Datum;
  readonly naar: string;
  readonly toelichting: string;
}

/** The question is about one class or pupil: that is the work of an onderwijs(zorg)consulent [A]. */
export const verwijzing = definieerBrief<Verwijzing>({
  versie: 2,
  aan: ["aanvrager"],
  besluit: true,
  verzamel: (dossier, params) => {
    const besluit = dossier.besluit?.soort === "verwezen" ? dossier.besluit : null;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      beslotenOp: besluit?.op,
      naar: tekstParam(params, "naar") ?? "onderwijs(zorg)consulent",
      toelichting: besluit?.toelichting,
    });
  },
  inhoud: (g, lezer) => ({
    onderwerp: `Uw aanvraag ${g.nummer}: een collega helpt u verder`,
    blokken: [
      alinea(
        `${hebtAangevraagd(lezer)} ${lezer.kopie ? "De" : "Uw"} vraag past beter bij een ${g.naar}. Daarom verwijzen wij u door.`,
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Aangemeld", g.naam],
        ["Besluit", `verwezen op ${inWoorden(g.beslotenOp)}`],
        ["Verwezen naar", g.naar],
      ),
      kop("Waarom besluiten wij dit?"),
      alinea(
        `Een zorgarrangeur werkt aan afspraken voor de hele school of regio. Gaat de vraag over één leerling of één klas? Dan helpt een ${g.naar} u beter.`,
      ),
      ...onderKop("Toelichting", vrijeTekst(g.toelichting)),
      kop("Wat gebeurt er nu?"),
      alinea(
        `De ${g.naar} kan alleen aan de slag als de ouders akkoord zijn. Hebt u vragen over de verwijzing? Bel of mail ons: wij denken graag mee.`,
      ),
      alinea(
        "Hebt u ook een vraag die voor alle leerlingen samen geldt? Dan kunt u zich daarvoor opnieuw aanmelden bij de zorgarrangeurs.",
      ),
    ],
  }),
});
