import { z } from "zod";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { metStap, stapnummer } from "./in-dossier.ts";
import { opVolgorde } from "./volgorde.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { reden } from "../velden.ts";

export const stapOvergeslagen = definieer({
  type: "stap.overgeslagen",
  titel: "Stap overgeslagen",
  schema: () => z.strictObject({ stap: stapnummer, reden }),
  wie: UITVOERDERS,
  voorbeeld: { stap: 2, reden: "De school heeft de analyse vorig jaar al gemaakt." },
  zin: (g) => `Stap ${g.stap} is overgeslagen: ${g.reden}`,
  mag: ({ stappen }) =>
    Object.values(stappen).every(({ status }) => status === "voltooid" || status === "overgeslagen")
      ? nee("stap.voltooid", "Alle stappen zijn al voltooid of overgeslagen.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const { stap } = gebeurtenis.gegevens;
    const { status } = dossier.stappen[stap];
    return status === "voltooid" || status === "overgeslagen"
      ? nee(`stap.${status}`, `Stap ${stap} is al ${status}.`)
      : opVolgorde(dossier, stap, gebeurtenis);
  },
  verwerk: (dossier, { gegevens, op, dag }) =>
    metStap(dossier, gegevens.stap, { status: "overgeslagen", op: op ?? dag, overgeslagenOm: gegevens.reden }),
  hoort: niemand(
    "de stappen zijn een hulpmiddel van de zorgarrangeur; wie meedoet leest in het eindverslag wat er is gebeurd",
  ),
});
