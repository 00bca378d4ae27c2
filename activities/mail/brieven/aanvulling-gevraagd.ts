import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";

export interface Aanvullingsvraag {
  readonly nummer: string;
  readonly naam: string;
  readonly vraag: string;
  readonly uiterlijk: Datum;
}

export const aanvullingGevraagd = definieerBrief<Aanvullingsvraag>({
  versie: 2,
  aan: ["aanvrager"],
  verzamel: (dossier, params) =>
    compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      vraag: tekstParam(params, "vraag"),
      uiterlijk: dossier.aanvulling?.uiterlijk ?? datumParam(params, "uiterlijk"),
    }),
  inhoud: (g) => ({
    onderwerp: `Wij hebben een vraag over uw aanmelding ${g.nummer}`,
    blokken: [
      alinea(
        "Wij beoordelen uw aanmelding voor een zorgarrangeur. Daarvoor missen wij nog informatie. Wilt u ons die geven?",
      ),
      kop("Onze vraag"),
      ...vrijeTekst(g.vraag),
      kop("Wanneer hebben wij uw antwoord nodig?"),
      gegevens(["Nummer", g.nummer], ["Aangemeld", g.naam], ["Uw antwoord uiterlijk op", inWoorden(g.uiterlijk)]),
      lijst(
        "U kunt antwoorden op dit bericht.",
        "Zolang wij op uw antwoord wachten, schuift de datum van ons besluit op.",
        `Hebben wij op ${inWoorden(g.uiterlijk)} nog geen antwoord? Dan schuift de datum niet verder op en besluiten wij met wat wij wel weten.`,
        "Lukt het niet op tijd? Neem dan contact met ons op.",
      ),
      alinea("Noem in uw antwoord geen namen of andere gegevens van leerlingen."),
    ],
  }),
});
