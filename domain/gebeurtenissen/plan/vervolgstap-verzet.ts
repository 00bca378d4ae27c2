import { z } from "zod";
import { gewijzigd, nietsOpen, nietVerzet, nummerveld, verzetInWoorden } from "./voornemen.ts";
import { definieer, type Gebeurtenis } from "../definitie.ts";
import { ALS_PARTNER, OP_AFSTAND, stil } from "../hoort.ts";
import { planVeranderd, was, wasVan, wieHetDoet } from "./veranderd.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";

export const vervolgstapVerzet = definieer({
  type: "vervolgstap.verzet",
  titel: "Vervolgstap verzet",
  schema: () => z.strictObject({ vervolgstap: nummerveld("vervolgstap"), uiterlijk: datum, reden }),
  aangevuld: was,
  wie: UITVOERDERS,
  voorbeeld: { vervolgstap: "vervolgstap-1", uiterlijk: "2028-12-01", reden: "De gemeente besluit een maand later." },
  zin: (g) => verzetInWoorden("vervolgstap", g.vervolgstap, g),
  vulAan: (dossier, { gegevens }) => wasVan(dossier, "vervolgstap", gegevens.vervolgstap),
  mag: (dossier) => nietsOpen(dossier, "vervolgstap"),
  eis: (dossier, gebeurtenis) =>
    nietVerzet(dossier, "vervolgstap", gebeurtenis.gegevens.vervolgstap, gebeurtenis.gegevens.uiterlijk, gebeurtenis),
  verwerk: (dossier, { gegevens }) =>
    gewijzigd(dossier, "vervolgstap", gegevens.vervolgstap, { uiterlijk: gegevens.uiterlijk }),
  hoort: {
    ...OP_AFSTAND,
    ...planVeranderd<Gebeurtenis<{ vervolgstap: string; uiterlijk: string; was?: string | undefined; reden: string }>>(
      ({ gegevens: g }) => ({ plan: g.vervolgstap, was: g.was, wordt: g.uiterlijk, reden: g.reden }),
      (dossier, { gegevens: g }) => wieHetDoet(dossier, "vervolgstap", g.vervolgstap),
    ),
    medeAanvrager: ALS_PARTNER,
    ...stil("verzet dit zelf, of ziet het in het dossier", "za", "projectleider"),
  },
});
