import { z } from "zod";
import { gewijzigd, nietOpen, nietsOpen, nummerveld, zelfdeDag } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const piketpaaltjeVerzet = definieer({
  type: "piketpaaltje.verzet",
  titel: "Piketpaaltje verzet",
  schema: () => z.strictObject({ piketpaaltje: nummerveld("piketpaaltje"), uiterlijk: datum, reden }),
  wie: UITVOERDERS,
  voorbeeld: { piketpaaltje: "piketpaaltje-1", uiterlijk: "2028-12-01", reden: "De gemeente besluit een maand later." },
  zin: (g) => `Piketpaaltje ${g.piketpaaltje} is verzet naar ${inWoorden(g.uiterlijk)}: ${g.reden}`,
  mag: (dossier) => nietsOpen(dossier, "piketpaaltje"),
  eis: (dossier, gebeurtenis) => {
    const { piketpaaltje: nummer, uiterlijk } = gebeurtenis.gegevens;
    return (
      nietOpen(dossier, "piketpaaltje", nummer) ??
      zelfdeDag(dossier, "piketpaaltje", nummer, uiterlijk) ??
      nietVoor(dossier.gestartOp, "de start van het traject", uiterlijk, gebeurtenis)
    );
  },
  verwerk: (dossier, { gegevens }) =>
    gewijzigd(dossier, "piketpaaltje", gegevens.piketpaaltje, { uiterlijk: gegevens.uiterlijk }),
  hoort: BESPROKEN,
});
