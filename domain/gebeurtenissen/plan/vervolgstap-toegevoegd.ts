import { afgesprokenInWoorden, kanNiet, metNieuw, teVeel, voornemen } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";

export const vervolgstapToegevoegd = definieer({
  type: "vervolgstap.toegevoegd",
  titel: "Vervolgstap toegevoegd",
  schema: voornemen,
  wie: UITVOERDERS,
  voorbeeld: { wat: "Elk jaar evalueren met de gemeente", wie: "partner-1", uiterlijk: "2028-10-01" },
  zin: afgesprokenInWoorden,
  mag: (dossier) => teVeel(dossier, "vervolgstap"),
  eis: (dossier, gebeurtenis) => kanNiet(dossier, [gebeurtenis.gegevens], dossier.gestartOp, gebeurtenis),
  verwerk: (dossier, { gegevens }) => metNieuw(dossier, "vervolgstap", gegevens),
  hoort: BESPROKEN,
});
