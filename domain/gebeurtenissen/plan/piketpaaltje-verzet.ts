import { z } from "zod";
import { gewijzigd, nietsOpen, nietVerzet, nummerveld, verzetInWoorden } from "./voornemen.ts";
import { definieer, type Gebeurtenis } from "../definitie.ts";
import { ALS_PARTNER, OP_AFSTAND, stil } from "../hoort.ts";
import { planVeranderd, was, wasVan, wieHetDoet } from "./veranderd.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";

export const piketpaaltjeVerzet = definieer({
  type: "piketpaaltje.verzet",
  titel: "Piketpaaltje verzet",
  schema: () => z.strictObject({ piketpaaltje: nummerveld("piketpaaltje"), uiterlijk: datum, reden }),
  aangevuld: was,
  wie: UITVOERDERS,
  voorbeeld: { piketpaaltje: "piketpaaltje-1", uiterlijk: "2028-12-01", reden: "De gemeente besluit een maand later." },
  zin: (g) => verzetInWoorden("piketpaaltje", g.piketpaaltje, g),
  vulAan: (dossier, { gegevens }) => wasVan(dossier, "piketpaaltje", gegevens.piketpaaltje),
  mag: (dossier) => nietsOpen(dossier, "piketpaaltje"),
  eis: (dossier, gebeurtenis) =>
    nietVerzet(dossier, "piketpaaltje", gebeurtenis.gegevens.piketpaaltje, gebeurtenis.gegevens.uiterlijk, gebeurtenis),
  verwerk: (dossier, { gegevens }) =>
    gewijzigd(dossier, "piketpaaltje", gegevens.piketpaaltje, { uiterlijk: gegevens.uiterlijk }),
  hoort: {
    ...OP_AFSTAND,
    ...planVeranderd<Gebeurtenis<{ piketpaaltje: string; uiterlijk: string; was?: string | undefined; reden: string }>>(
      ({ gegevens: g }) => ({ plan: g.piketpaaltje, was: g.was, wordt: g.uiterlijk, reden: g.reden }),
      (dossier, { gegevens: g }) => wieHetDoet(dossier, "piketpaaltje", g.piketpaaltje),
    ),
    medeAanvrager: ALS_PARTNER,
    ...stil("verzet dit zelf, of ziet het in het dossier", "za", "projectleider"),
  },
});
