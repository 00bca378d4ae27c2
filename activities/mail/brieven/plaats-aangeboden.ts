import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { waaromNu } from "../waarom-nu.ts";
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
  versie: 4,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      uiterlijk: dossier.aanbodUiterlijk ?? datumParam(params, "uiterlijk"),
      keuze: { reden: waaromNu(dossier) },
    }),
  inhoud: (g, { kopie }) => ({
    onderwerp: `Er is een plaats vrij voor uw aanvraag ${g.nummer}`,
    blokken: [
      alinea(
        g.keuze.reden === ""
          ? "Uw aanvraag voor een zorgarrangeur stond op de wachtlijst. Er is nu een plaats vrij en u bent aan de beurt."
          : "Uw aanvraag voor een zorgarrangeur stond op de wachtlijst. Er is nu een plaats vrij. Wij bieden die aan u aan.",
      ),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Antwoord uiterlijk op", inWoorden(g.uiterlijk)]),
      ...onderKop("Waarom krijgt u deze plaats?", vrijeTekst(g.keuze.reden)),
      kop(kopie ? "Wat gebeurt er nu?" : "Wat vragen wij van u?"),
      ...(kopie
        ? [alinea(VOOR_ALLEN), lijst(...gevolgen("de aanvrager"))]
        : [lijst(eigenAntwoord(g), ...gevolgen("u"))]),
    ],
  }),
});

const VOOR_ALLEN =
  "De aanvrager antwoordt voor iedereen die mee heeft aangevraagd. U hoeft ons dus niets te laten weten. Overleg met de aanvrager als u er iets van vindt.";

const eigenAntwoord = ({ uiterlijk }: Aanbod): string =>
  `Laat ons uiterlijk op ${inWoorden(uiterlijk)} weten of u de plaats wilt. U kunt bellen of antwoorden op dit bericht.`;

const gevolgen = (wie: "u" | "de aanvrager"): readonly string[] => [
  `Wil${wie === "u" ? "t" : ""} ${wie} de plaats? Dan houden wij die vast en krijgt u ons besluit over de aanvraag.`,
  `Wil${wie === "u" ? "t" : ""} ${wie} de plaats niet? Dan trekken wij de aanvraag in en krijgt de volgende op de wachtlijst de plaats.`,
  "Horen wij niets? Dan gaat de plaats naar de volgende en komt de aanvraag achteraan op de wachtlijst.",
];
