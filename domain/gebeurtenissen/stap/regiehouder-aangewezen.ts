import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { metStap, stapnummer } from "./in-dossier.ts";
import { betrokkenen, metOmschrijving, omschrijvingInZin } from "./omschrijving.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { regel } from "../velden.ts";

export const regiehouderAangewezen = definieer({
  type: "regiehouder.aangewezen",
  titel: "Regiehouder aangewezen",
  schema: () =>
    z.strictObject({
      stap: stapnummer,
      regiehouder: regel(120),
      betrokkenen: betrokkenen(),
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    stap: 5,
    regiehouder: "beleidsadviseur gemeente",
    betrokkenen: [{ wie: "intern begeleider", rol: "brengt in wat de leerlingen nodig hebben" }],
  },
  zin: (g) =>
    `De regie over stap ${g.stap} ligt bij: ${g.regiehouder}.${omschrijvingInZin({ betrokkenen: g.betrokkenen })}`,
  verwerk: (dossier, { gegevens: { stap, regiehouder, betrokkenen: wie } }) =>
    metStap(dossier, stap, { regiehouder, ...metOmschrijving(dossier.stappen[stap], { betrokkenen: wie }) }),
  hoort: niemand("wie de regie krijgt, spreekt dat zelf af met de zorgarrangeur"),
});
