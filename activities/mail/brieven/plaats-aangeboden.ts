import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief } from "../brief.ts";

export interface Aanbod {
  readonly nummer: string;
  readonly naam: string;
  readonly uiterlijk: Datum;
  /** Why it was chosen; empty when it was its turn. */
  readonly keuze: { readonly reden: string };
}

export const plaatsAangeboden = definieerBrief<Aanbod>({
  versie: 1,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      uiterlijk: dossier.aanbodUiterlijk ?? datumParam(params, "uiterlijk"),
      keuze: { reden: dossier.buitenVolgorde?.reden ?? "" },
    }),
  inhoud: (g) => ({
    onderwerp: `Er is een plaats vrij voor uw aanvraag ${g.nummer}`,
    blokken: [
      alinea(
        g.keuze.reden === ""
          ? "Uw aanvraag voor een zorgarrangeur stond op de wachtlijst. Er is nu een plaats vrij en u bent aan de beurt."
          : "Uw aanvraag voor een zorgarrangeur stond op de wachtlijst. Er is nu een plaats vrij. Wij bieden die aan u aan.",
      ),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Antwoord uiterlijk op", inWoorden(g.uiterlijk)]),
      ...onderKop("Waarom krijgt u deze plaats?", vrijeTekst(g.keuze.reden)),
      kop("Wat vragen wij van u?"),
      lijst(
        `Laat ons uiterlijk op ${inWoorden(g.uiterlijk)} weten of u de plaats wilt. U kunt bellen of antwoorden op dit bericht.`,
        "Wilt u de plaats? Dan houden wij die voor u vast en krijgt u ons besluit over de aanvraag.",
        "Wilt u de plaats niet? Dan trekken wij uw aanvraag in en krijgt de volgende op de wachtlijst de plaats.",
        "Horen wij niets? Dan gaat de plaats naar de volgende en komt uw aanvraag achteraan op de wachtlijst.",
      ),
    ],
  }),
});
