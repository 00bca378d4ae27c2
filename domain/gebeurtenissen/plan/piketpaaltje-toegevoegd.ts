import { genummerd, kanNiet, metVoornemens, voornemen, voornemensVan } from "./voornemen.ts";
import { definieer, nee } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const piketpaaltjeToegevoegd = definieer({
  type: "piketpaaltje.toegevoegd",
  titel: "Piketpaaltje toegevoegd",
  schema: voornemen,
  wie: UITVOERDERS,
  voorbeeld: { wat: "De projectgroep is compleet", wie: "zorgarrangeur", uiterlijk: "2028-10-01" },
  zin: (g, naam) => `Afgesproken: ${g.wat}. Dat doet ${naam(g.wie)}, uiterlijk ${inWoorden(g.uiterlijk)}.`,
  mag: (dossier) =>
    voornemensVan(dossier, "piketpaaltje").length >= 100
      ? nee("piketpaaltje.te-veel", "Er zijn al 100 piketpaaltjes. Meer worden er niet bijgehouden.")
      : null,
  eis: (dossier, gebeurtenis) => kanNiet(dossier, [gebeurtenis.gegevens], dossier.gestartOp, gebeurtenis),
  verwerk: (dossier, { gegevens }) =>
    metVoornemens(
      dossier,
      "piketpaaltje",
      genummerd("piketpaaltje", voornemensVan(dossier, "piketpaaltje"), [gegevens]),
    ),
  hoort: BESPROKEN,
});
