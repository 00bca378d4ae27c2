import { afgesprokenInWoorden, kanNiet, metNieuw, teVeel, voornemen } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";

export const piketpaaltjeToegevoegd = definieer({
  type: "piketpaaltje.toegevoegd",
  titel: "Piketpaaltje toegevoegd",
  schema: voornemen,
  wie: UITVOERDERS,
  voorbeeld: { wat: "De projectgroep is compleet", wie: "zorgarrangeur", uiterlijk: "2028-10-01" },
  zin: afgesprokenInWoorden,
  mag: (dossier) => teVeel(dossier, "piketpaaltje"),
  eis: (dossier, gebeurtenis) => kanNiet(dossier, [gebeurtenis.gegevens], dossier.gestartOp, gebeurtenis),
  verwerk: (dossier, { gegevens }) => metNieuw(dossier, "piketpaaltje", gegevens),
  hoort: BESPROKEN,
});
