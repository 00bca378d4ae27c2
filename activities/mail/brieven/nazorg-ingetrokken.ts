import { alinea, gegevens, kop, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface Nazorgintrekking {
  readonly nummer: string;
  readonly naam: string;
  readonly reden: string;
}

/** No decision comes any more: whoever still waits for one should know. */
export const nazorgIngetrokken = definieerBrief<Nazorgintrekking>({
  versie: 2,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, reden: tekstParam(params, "reden") }),
  inhoud: (g, { kopie }) => ({
    onderwerp: `De vraag om nazorg bij traject ${g.nummer} is ingetrokken`,
    blokken: [
      alinea(
        `${kopie ? "De" : "Uw"} vraag om nazorg bij dit traject is ingetrokken. Wij nemen er geen besluit meer over.`,
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Waarom is de vraag ingetrokken?"),
      ...vrijeTekst(g.reden),
      kop("Klopt dit niet?"),
      alinea("Bel of mail ons dan. U kunt ook later opnieuw om nazorg vragen."),
    ],
  }),
});
