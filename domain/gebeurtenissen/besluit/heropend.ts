import { z } from "zod";
import { nieuweBeslistermijn } from "./nieuwe-beslistermijn.ts";
import { naOntvangst } from "./volgorde.ts";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { reden } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const aanvraagHeropend = definieer({
  type: "aanvraag.heropend",
  titel: "Aanvraag heropend",
  besluit: true,
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "De school heeft nu wel een vaste contactpersoon." },
  zin: (g) => `De aanvraag wordt opnieuw beoordeeld: ${g.reden}`,
  mag: (dossier) =>
    dossier.aanmelding === null && dossier.bron === null
      ? nee("aanmelding.ontbreekt", "Deze aanvraag is nooit ingediend. Meld opnieuw aan.")
      : null,
  // Else its new term could be over before it began.
  eis: (dossier, { op }) =>
    op !== null && dossier.besluit?.op && op < dossier.besluit.op
      ? nee("datum.volgorde", `Heropenen kan niet voor het besluit (${inWoorden(dossier.besluit.op)}).`)
      : naOntvangst(dossier, op),
  verwerk: (dossier, { op, dag }) => ({ ...dossier, besluit: null, ...nieuweBeslistermijn(op ?? dag) }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { "aanvraag-heropend": (_dossier, { gegevens }) => ({ reden: gegevens.reden }) },
    medeAanvrager: KOPIE,
    projectleider: niets("beslist dit zelf"),
  },
});
