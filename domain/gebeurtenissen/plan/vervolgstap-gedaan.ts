import { z } from "zod";
import { gewijzigd, klaarInWoorden, nietGedaan, nietsOpen, nummerveld } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang } from "../velden.ts";

export const vervolgstapGedaan = definieer({
  type: "vervolgstap.gedaan",
  titel: "Vervolgstap gedaan",
  schema: () => z.strictObject({ vervolgstap: nummerveld("vervolgstap"), toelichting: lang(2000).optional() }),
  wie: UITVOERDERS,
  voorbeeld: { vervolgstap: "vervolgstap-1" },
  zin: (g) => klaarInWoorden("vervolgstap", g.vervolgstap, g.toelichting),
  mag: (dossier) => nietsOpen(dossier, "vervolgstap"),
  eis: (dossier, gebeurtenis) => nietGedaan(dossier, "vervolgstap", gebeurtenis.gegevens.vervolgstap, gebeurtenis),
  verwerk: (dossier, { gegevens, op, dag }) =>
    gewijzigd(dossier, "vervolgstap", gegevens.vervolgstap, { gehaaldOp: op ?? dag }),
  hoort: BESPROKEN,
});
