import { definieer, nee } from "../definitie.ts";
import { WIE, aangevuld, met, nietVanU, schema, vulAan, welk } from "./welk.ts";

export const signaalGeopend = definieer({
  type: "signaal.geopend",
  titel: "Signaal geopend",
  schema,
  aangevuld,
  wie: WIE,
  geenDaad: true,
  voorbeeld: { sleutel: "beslissing/2025-04-08" },
  zin: (g, naam) => `${welk(g, naam)} is gezien.`,
  vulAan,
  eis: (dossier, gebeurtenis) =>
    nietVanU(dossier, gebeurtenis) ??
    (dossier.signaalstanden[gebeurtenis.gegevens.sleutel]?.geopendOp === undefined
      ? null
      : nee("signaal.al-geopend", "Dit signaal is al eerder geopend.")),
  verwerk: (dossier, { gegevens, op, dag }) => met(dossier, gegevens.sleutel, { geopendOp: op ?? dag }),
});
