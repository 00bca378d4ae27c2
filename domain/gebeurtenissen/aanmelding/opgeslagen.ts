import { Aanmeldingdeel } from "../../aanmelding/aanmelding.ts";
import { VOORBEELD_AANMELDING } from "../../aanmelding/voorbeeld.ts";
import { INDIENERS } from "./indieners.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";

export const aanmeldingOpgeslagen = definieer({
  type: "aanmelding.opgeslagen",
  titel: "Concept bewaard",
  schema: () => Aanmeldingdeel,
  wie: INDIENERS,
  voorbeeld: { naam: VOORBEELD_AANMELDING.naam },
  zin: () => "De aanmelding is als concept bewaard.",
  // A concept is unfinished by nature: only its name is shown until it is sent in.
  verwerk: (dossier, { gegevens }) => ({ ...dossier, naam: gegevens.naam ?? dossier.naam }),
  hoort: niemand("wat nog niet is ingediend, is alleen van wie het schrijft"),
});
