import { z } from "zod";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { altijd, KOPIE, NOG_GEEN_TRAJECT } from "../hoort.ts";
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
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { "plaats-verlopen": (_dossier, { gegevens: { uiterlijk } }) => ({ uiterlijk }) },
    medeAanvrager: KOPIE,
    projectleider: { "aanbod-verlopen": altijd },
  },
  meldingen: () => [meldAanPeriode("achteraan")],
});
