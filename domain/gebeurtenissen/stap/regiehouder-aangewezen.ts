import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { metStap, stapnummer } from "./in-dossier.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { regel } from "../velden.ts";

export const regiehouderAangewezen = definieer({
  type: "regiehouder.aangewezen",
  titel: "Regiehouder aangewezen",
  schema: () =>
    z.strictObject({
      stap: stapnummer,
      regiehouder: regel(120),
      betrokkenen: z.array(regel(120)).max(20, "Noem hoogstens 20 betrokkenen.").optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: { stap: 5, regiehouder: "beleidsadviseur gemeente" },
  zin: (g) => `De regie over stap ${g.stap} ligt bij: ${g.regiehouder}.`,
  verwerk: (dossier, { gegevens }) => metStap(dossier, gegevens.stap, { regiehouder: gegevens.regiehouder }),
  hoort: niemand("wie de regie krijgt, spreekt dat zelf af met de zorgarrangeur"),
});
