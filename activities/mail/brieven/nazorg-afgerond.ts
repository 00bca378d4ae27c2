import { alinea, gegevens, kop, lijst, vrijeTekst } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";

export interface NazorgKlaar {
  readonly nummer: string;
  readonly naam: string;
  readonly toelichting: string;
}

/** Whoever heard that help came, hears that it is done and with what. */
export const nazorgAfgerond = definieerBrief<NazorgKlaar>({
  versie: 2,
  aan: ["aanvrager", "partner", "za"],
  verzamel: (dossier, params) =>
    compleet({ nummer: dossier.nummer, naam: dossier.naam, toelichting: tekstParam(params, "toelichting") }),
  inhoud: (g, { rol }) => ({
    onderwerp: `De nazorg bij traject ${g.nummer} is klaar`,
    blokken: [
      alinea(
        rol === "za"
          ? "U hielp nog kort nadat dit traject was gesloten. Die nazorg is nu afgerond."
          : "De zorgarrangeur heeft nog kort geholpen nadat het traject was gesloten. Dat heet nazorg. Die is nu klaar.",
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Wat is er gedaan?"),
      ...vrijeTekst(g.toelichting),
      kop("Wat gebeurt er nu?"),
      rol === "za"
        ? lijst(
            "Boek de uren van deze nazorg die u nog niet hebt geboekt.",
            "De aanvrager en de partners krijgen bericht dat de nazorg klaar is.",
          )
        : lijst(
            "U gaat samen zelf verder. Let erop dat iedereen zich aan de afspraken houdt.",
            "Wij kunnen later nog vragen of de afspraken worden nagekomen.",
            "Gaat het niet goed? Laat het ons dan weten.",
          ),
    ],
  }),
});
