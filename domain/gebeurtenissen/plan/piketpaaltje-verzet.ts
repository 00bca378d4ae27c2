import { z } from "zod";
import { gewijzigd, nietsOpen, nietVerzet, nummerveld, verzetInWoorden } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";

export const piketpaaltjeVerzet = definieer({
  type: "piketpaaltje.verzet",
  titel: "Piketpaaltje verzet",
  schema: () => z.strictObject({ piketpaaltje: nummerveld("piketpaaltje"), uiterlijk: datum, reden }),
  wie: UITVOERDERS,
  voorbeeld: { piketpaaltje: "piketpaaltje-1", uiterlijk: "2028-12-01", reden: "De gemeente besluit een maand later." },
  zin: (g) => verzetInWoorden("piketpaaltje", g.piketpaaltje, g.uiterlijk, g.reden),
  mag: (dossier) => nietsOpen(dossier, "piketpaaltje"),
  eis: (dossier, gebeurtenis) =>
    nietVerzet(dossier, "piketpaaltje", gebeurtenis.gegevens.piketpaaltje, gebeurtenis.gegevens.uiterlijk, gebeurtenis),
  verwerk: (dossier, { gegevens }) =>
    gewijzigd(dossier, "piketpaaltje", gegevens.piketpaaltje, { uiterlijk: gegevens.uiterlijk }),
  hoort: BESPROKEN,
});
