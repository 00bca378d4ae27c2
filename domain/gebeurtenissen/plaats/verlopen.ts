import { z } from "zod";
import { definieer, mail, meldAanPeriode } from "../definitie.ts";
import { zonderPlaats } from "./zonder-plaats.ts";
import { datum } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const plaatsVerlopen = definieer({
  type: "plaats.verlopen",
  titel: "Aanbod verlopen",
  besluit: true,
  schema: () => z.strictObject({ uiterlijk: datum }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-06-16" },
  zin: (g) =>
    `Op het aanbod is niet geantwoord voor of op ${inWoorden(g.uiterlijk)}; de aanvraag staat weer op de wachtlijst, achteraan.`,
  verwerk: (dossier, { gegevens }) => ({ ...zonderPlaats(dossier), verlopenAanbod: gegevens.uiterlijk }),
  opdrachten: (_dossier, { gegevens: { uiterlijk } }) => [
    mail("plaats-verlopen", "aanvrager", { uiterlijk }),
    mail("aanbod-verlopen", "projectleider"),
    meldAanPeriode("achteraan"),
  ],
});
