import { z } from "zod";
import { redenenBijOordeel } from "./redenen-bij-oordeel.ts";
import { pastBijVerslag } from "./verslag.ts";
import { naAfrondingBegon } from "./volgorde.ts";
import { zonderDag } from "./zonder-dag.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { gekozenRedenen, metRedennamen, redencodes, redenenInWoorden, redennamen } from "../redencodes.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { keuze, lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const oordeelGegeven = definieer({
  type: "oordeel.gegeven",
  titel: "Oordeel gegeven",
  schema: () =>
    z.strictObject({
      oordeel: keuze(["goed", "voldoende", "onvoldoende", "onbekend"]),
      /** Why not goed. */
      redencodes: redencodes("bij een oordeel onder goed"),
      toelichting: lang(4000),
    }),
  aangevuld: () => z.strictObject({ redennamen: redennamen() }),
  wie: UITVOERDERS,
  voorbeeld: { oordeel: "goed", toelichting: "Zorg in onderwijstijd is stabiel, met enkele aandachtspunten." },
  zin: (g) => `Het oordeel over het traject: ${g.oordeel}. ${g.toelichting}${redenenInWoorden(g.redennamen)}`,
  vulAan: (dossier, { gegevens }) => metRedennamen(dossier, gegevens.redencodes),
  nietNu: ({ oordeel }) =>
    oordeel === null ? null : "Er is al een oordeel. Klopt het niet, leg dan een correctie vast.",
  // In the report's own table onbekend stands for both: unknown, or without eindverslag. So a register may have it beside one [E table 3.6].
  eis: (dossier, gebeurtenis) =>
    gebeurtenis.bron !== null && gebeurtenis.gegevens.oordeel === "onbekend"
      ? null
      : (pastBijVerslag(dossier, gebeurtenis.gegevens.oordeel) ??
        nietVoor(dossier.eindverslag?.op, "het eindverslag", gebeurtenis.op, gebeurtenis) ??
        naAfrondingBegon(dossier, gebeurtenis) ??
        redenenBijOordeel({ ...dossier, nietGelukt: [] }, gebeurtenis.gegevens, gebeurtenis)),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    oordeel: gegevens.oordeel,
    nietGelukt: gekozenRedenen(gegevens),
    ...(op === null ? zonderDag(dag) : { oordeelOp: op }),
  }),
  hoort: niemand("wie meedoet hoort het oordeel in de terugkoppeling of bij het sluiten"),
});
