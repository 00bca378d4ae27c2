import { z } from "zod";
import { kanNietReageren, metReactie, nogGeen, reactieVan, VAN_PARTNERS } from "./reactie.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { partnerveld } from "../velden.ts";
import { namenIn } from "../../traject/partnerschap.ts";

export const terugkoppelingGelezen = definieer({
  type: "terugkoppeling.gelezen",
  titel: "Terugkoppeling gelezen",
  schema: () => z.strictObject({ partner: partnerveld }),
  wie: VAN_PARTNERS,
  voorbeeld: { partner: "partner-1" },
  zin: (g, naam) => `${naam(g.partner)} heeft de terugkoppeling gelezen.`,
  mag: nogGeen,
  eis: (dossier, { gegevens: { partner }, door }) =>
    kanNietReageren(dossier, partner, door) ??
    (reactieVan(dossier, partner).gelezenOp === null
      ? null
      : nee("terugkoppeling.gelezen", `${namenIn(dossier)(partner)} heeft al laten weten dat het is gelezen.`)),
  verwerk: (dossier, { gegevens: { partner }, op, dag }) => metReactie(dossier, partner, { gelezenOp: op ?? dag }),
  hoort: niemand(
    "de partner laat het zelf weten; wie het traject doet, leest in het dossier wie de terugkoppeling heeft gelezen",
  ),
});
