import { z } from "zod";
import { gewijzigd, nietOpen, nietsOpen, nummerveld, zelfdeDag } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const vervolgstapVerzet = definieer({
  type: "vervolgstap.verzet",
  titel: "Vervolgstap verzet",
  schema: () => z.strictObject({ vervolgstap: nummerveld("vervolgstap"), uiterlijk: datum, reden }),
  wie: UITVOERDERS,
  voorbeeld: { vervolgstap: "vervolgstap-1", uiterlijk: "2028-12-01", reden: "De gemeente besluit een maand later." },
  zin: (g) => `Vervolgstap ${g.vervolgstap} is verzet naar ${inWoorden(g.uiterlijk)}: ${g.reden}`,
  mag: (dossier) => nietsOpen(dossier, "vervolgstap"),
  eis: (dossier, gebeurtenis) => {
    const { vervolgstap: nummer, uiterlijk } = gebeurtenis.gegevens;
    return (
      nietOpen(dossier, "vervolgstap", nummer) ??
      zelfdeDag(dossier, "vervolgstap", nummer, uiterlijk) ??
      nietVoor(dossier.gestartOp, "de start van het traject", uiterlijk, gebeurtenis)
    );
  },
  verwerk: (dossier, { gegevens }) =>
    gewijzigd(dossier, "vervolgstap", gegevens.vervolgstap, { uiterlijk: gegevens.uiterlijk }),
  hoort: BESPROKEN,
});
