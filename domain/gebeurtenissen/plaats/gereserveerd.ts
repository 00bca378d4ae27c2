import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { metVoorbij, voorbij, voorbijInWoorden } from "./voorbij.ts";
import { kenmerk } from "../velden.ts";

export const plaatsGereserveerd = definieer({
  type: "plaats.gereserveerd",
  titel: "Plaats gereserveerd",
  schema: () => z.strictObject({ periode: kenmerk(40), voorbij: voorbij() }),
  wie: ["systeem"],
  voorbeeld: { periode: "2025" },
  zin: (g) => `Er is een plaats gereserveerd in subsidieperiode ${g.periode}${voorbijInWoorden(g.voorbij)}.`,
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    ...metVoorbij(dossier, gegevens),
    plaats: "gereserveerd" as const,
  }),
  hoort: niemand("een vrije plaats is nog geen aanbod: wie wacht, hoort het pas bij het aanbod of het besluit"),
});
