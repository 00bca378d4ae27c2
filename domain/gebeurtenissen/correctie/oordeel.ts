import { z } from "zod";
import { pastBijVerslag } from "../afronding/verslag.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { keuze, reden } from "../velden.ts";
import { OORDELEN } from "../../verantwoording/aanvraag.ts";

export const oordeelGecorrigeerd = definieer({
  type: "oordeel.gecorrigeerd",
  titel: "Oordeel gecorrigeerd",
  schema: () => z.strictObject({ oordeel: keuze(OORDELEN), reden }),
  wie: ["projectleider"],
  voorbeeld: { oordeel: "voldoende", reden: "Na lezing van het eindverslag." },
  zin: (g) => `Het oordeel is nu: ${g.oordeel}. ${g.reden}`,
  // A register may have closed it without one.
  mag: ({ oordeel, afgesloten }) =>
    oordeel === null && !afgesloten ? nee("oordeel.ontbreekt", "Er is nog geen oordeel gegeven.") : null,
  eis: (dossier, { gegevens }) => {
    if (gegevens.oordeel !== "stopgezet") return pastBijVerslag(dossier, gegevens.oordeel);
    // A traject that was stopped may or may not have an eindverslag. Of one that was not, only a register can be wrong about it.
    return dossier.stopgezet === true || dossier.bron !== null
      ? null
      : nee("oordeel.niet-gestopt", "Dit traject is niet stopgezet, dus dat kan het oordeel niet zijn.");
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, oordeel: gegevens.oordeel }),
  hoort: niemand("kreeg het oordeel nog niet per brief"),
});
