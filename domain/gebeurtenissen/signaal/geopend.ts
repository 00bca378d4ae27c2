import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { WIE, allesGedaan, aangevuld, met, nietVanU, schema, vulAan, welk } from "./welk.ts";

const AL = nee("signaal.al-geopend", "Dit signaal is al eerder geopend.");

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
  mag: (dossier, vooraf) => allesGedaan(dossier, vooraf, "geopendOp", AL),
  eis: (dossier, gebeurtenis) =>
    nietVanU(dossier, gebeurtenis) ??
    (dossier.signaalstanden[gebeurtenis.gegevens.sleutel]?.geopendOp === undefined ? null : AL),
  verwerk: (dossier, { gegevens, op, dag }) => met(dossier, gegevens.sleutel, { geopendOp: op ?? dag }),
  hoort: niemand("een signaal staat op de lijst van wie het aangaat, en op maandag in diens weekbericht"),
});
