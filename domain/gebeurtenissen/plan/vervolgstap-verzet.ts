import { z } from "zod";
import { gewijzigd, nietsOpen, nietVerzet, nummerveld, verzetInWoorden } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";

export const vervolgstapVerzet = definieer({
  type: "vervolgstap.verzet",
  titel: "Vervolgstap verzet",
  schema: () => z.strictObject({ vervolgstap: nummerveld("vervolgstap"), uiterlijk: datum, reden }),
  wie: UITVOERDERS,
  voorbeeld: { vervolgstap: "vervolgstap-1", uiterlijk: "2028-12-01", reden: "De gemeente besluit een maand later." },
  zin: (g) => verzetInWoorden("vervolgstap", g.vervolgstap, g.uiterlijk, g.reden),
  mag: (dossier) => nietsOpen(dossier, "vervolgstap"),
  eis: (dossier, gebeurtenis) =>
    nietVerzet(dossier, "vervolgstap", gebeurtenis.gegevens.vervolgstap, gebeurtenis.gegevens.uiterlijk, gebeurtenis),
  verwerk: (dossier, { gegevens }) =>
    gewijzigd(dossier, "vervolgstap", gegevens.vervolgstap, { uiterlijk: gegevens.uiterlijk }),
  hoort: BESPROKEN,
});
