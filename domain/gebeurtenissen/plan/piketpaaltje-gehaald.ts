import { z } from "zod";
import { gewijzigd, nietOpen, nietsOpen, nummerveld } from "./voornemen.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const piketpaaltjeGehaald = definieer({
  type: "piketpaaltje.gehaald",
  titel: "Piketpaaltje gehaald",
  schema: () => z.strictObject({ piketpaaltje: nummerveld("piketpaaltje"), toelichting: lang(2000).optional() }),
  wie: UITVOERDERS,
  voorbeeld: { piketpaaltje: "piketpaaltje-1" },
  zin: (g) => `Piketpaaltje ${g.piketpaaltje} is gehaald${g.toelichting === undefined ? "." : `: ${g.toelichting}`}`,
  mag: (dossier) => nietsOpen(dossier, "piketpaaltje"),
  eis: (dossier, gebeurtenis) =>
    nietOpen(dossier, "piketpaaltje", gebeurtenis.gegevens.piketpaaltje) ??
    nietVoor(dossier.gestartOp, "de start van het traject", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { gegevens, op, dag }) =>
    gewijzigd(dossier, "piketpaaltje", gegevens.piketpaaltje, { gehaaldOp: op ?? dag }),
  hoort: BESPROKEN,
});
