import { alinea, gegevens, kop, lijst } from "../blokken.ts";
import { definieerBrief } from "../brief.ts";
import type { Inhoud, Omlijsting } from "../deel.ts";
import { verzamelOverdracht, type Overdracht } from "./overdracht.ts";

/** To everybody who was told of the overdracht: they count on somebody who does not come. */
export const overdrachtAfgebroken = definieerBrief<Overdracht>({
  versie: 4,
  aan: ["za", "aanvrager", "partner"],
  verzamel: verzamelOverdracht,
  inhoud: (g, omlijsting) => (omlijsting.rol === "za" ? aanZa(g, omlijsting) : aanAanvrager(g, omlijsting)),
});

function aanZa(g: Overdracht, { naamVanZa }: Omlijsting): Inhoud {
  const zouOvernemen = g.lezer.za === g.naar;
  return {
    onderwerp: `De overdracht van traject ${g.nummer} gaat niet door`,
    blokken: [
      alinea(
        zouOvernemen
          ? `U zou dit traject overnemen van ${naamVanZa(g.van)}. Dat gaat niet door.`
          : `U zou dit traject overdragen aan ${naamVanZa(g.naar)}. Dat gaat niet door. Het traject blijft van u.`,
      ),
      gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
      kop("Wat moet er gebeuren?"),
      lijst(
        "Bel elkaar: wat is al overgedragen, en wie heeft wat beloofd?",
        ...(g.gesloten.ja
          ? []
          : [
              "De aanvrager en de partners krijgen bericht. Hebt u al iets met hen afgesproken? Spreek dan af wie dat overneemt.",
            ]),
        zouOvernemen
          ? "Hebt u hier al uren aan besteed? Geef die door aan de projectleider."
          : "Boek de uren die u hieraan hebt besteed als overdracht.",
      ),
    ],
  };
}

const aanAanvrager = (g: Overdracht, { naamVanZa }: Omlijsting): Inhoud => ({
  onderwerp: `Toch geen andere zorgarrangeur voor traject ${g.nummer}`,
  blokken: [
    alinea(
      `${naamVanZa(g.naar)} zou het traject overnemen. Dat gaat niet door. ${naamVanZa(g.van)} blijft uw zorgarrangeur.`,
    ),
    gegevens(["Nummer", g.nummer], ["Traject", g.naam], ["Zorgarrangeur", naamVanZa(g.van)]),
    kop("Wat betekent dit voor u?"),
    lijst("U hoeft niets te doen.", "De afspraken en de uren van het traject blijven hetzelfde."),
  ],
});
