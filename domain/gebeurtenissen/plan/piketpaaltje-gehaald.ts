import { z } from "zod";
import { gewijzigd, klaarInWoorden, nietGedaan, nietsOpen, nummerveld } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang } from "../velden.ts";

export const piketpaaltjeGehaald = definieer({
  type: "piketpaaltje.gehaald",
  titel: "Piketpaaltje gehaald",
  schema: () => z.strictObject({ piketpaaltje: nummerveld("piketpaaltje"), toelichting: lang(2000).optional() }),
  wie: UITVOERDERS,
  voorbeeld: { piketpaaltje: "piketpaaltje-1" },
  zin: (g) => klaarInWoorden("piketpaaltje", g.piketpaaltje, g.toelichting),
  mag: (dossier) => nietsOpen(dossier, "piketpaaltje"),
  eis: (dossier, gebeurtenis) => nietGedaan(dossier, "piketpaaltje", gebeurtenis.gegevens.piketpaaltje, gebeurtenis),
  verwerk: (dossier, { gegevens, op, dag }) =>
    gewijzigd(dossier, "piketpaaltje", gegevens.piketpaaltje, { gehaaldOp: op ?? dag }),
  hoort: BESPROKEN,
});
