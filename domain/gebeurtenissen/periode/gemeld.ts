import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { keuze } from "../velden.ts";

/** What came of an order to the subsidieperiode, as mail.verzonden is of a letter: what is still open can be told from the journaal alone. */
export const periodeGemeld = definieer({
  type: "periode.gemeld",
  titel: "Gemeld aan de subsidieperiode",
  schema: () =>
    z.strictObject({
      /** The line that ordered it. */
      bij: z.int(),
      melding: keuze(["bevestigen", "vrijgeven", "wachtlijst", "voorrang", "achteraan", "vooraan"]),
    }),
  wie: ["systeem"],
  voorbeeld: { bij: 4, melding: "bevestigen" },
  zin: (g) => `De subsidieperiode weet ${WAT[g.melding]}.`,
  verwerk: (dossier) => dossier,
  hoort: niemand(
    "dit is tussen het traject en de boekhouding van plaatsen; wie erop wacht hoort het van het besluit of het aanbod",
  ),
});

const WAT: Readonly<Record<string, string>> = {
  bevestigen: "dat dit traject zijn plaats houdt",
  vrijgeven: "dat dit traject geen plaats nodig heeft",
  wachtlijst: "dat deze aanvraag wacht op een plaats",
  voorrang: "of deze aanvraag voorrang heeft",
  vooraan: "dat deze aanvraag buiten de volgorde voorgaat",
  achteraan: "dat het aanbod is verlopen",
};
