import { genummerd, kanNiet, metVoornemens, voornemen, voornemensVan } from "./voornemen.ts";
import { definieer, nee } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const vervolgstapToegevoegd = definieer({
  type: "vervolgstap.toegevoegd",
  titel: "Vervolgstap toegevoegd",
  schema: voornemen,
  wie: UITVOERDERS,
  voorbeeld: { wat: "Elk jaar evalueren met de gemeente", wie: "partner-1", uiterlijk: "2028-10-01" },
  zin: (g, naam) => `Afgesproken: ${g.wat}. Dat doet ${naam(g.wie)}, uiterlijk ${inWoorden(g.uiterlijk)}.`,
  mag: (dossier) =>
    voornemensVan(dossier, "vervolgstap").length >= 100
      ? nee("vervolgstap.te-veel", "Er zijn al 100 vervolgstappen. Meer worden er niet bijgehouden.")
      : null,
  eis: (dossier, gebeurtenis) => kanNiet(dossier, [gebeurtenis.gegevens], dossier.gestartOp, gebeurtenis),
  verwerk: (dossier, { gegevens }) =>
    metVoornemens(dossier, "vervolgstap", genummerd("vervolgstap", voornemensVan(dossier, "vervolgstap"), [gegevens])),
  hoort: BESPROKEN,
});
