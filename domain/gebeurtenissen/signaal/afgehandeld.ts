import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { WIE, allesGedaan, aangevuld, met, nietVanU, schema, vulAan, welk } from "./welk.ts";

const AL = nee("signaal.al-afgehandeld", "Dit signaal is al afgehandeld.");

export const signaalAfgehandeld = definieer({
  type: "signaal.afgehandeld",
  titel: "Signaal afgehandeld",
  schema,
  aangevuld,
  wie: WIE,
  geenDaad: true,
  voorbeeld: { sleutel: "beslissing/2025-04-08" },
  zin: (g, naam) => `${welk(g, naam)} is afgehandeld.`,
  vulAan,
  mag: (dossier, vooraf) => allesGedaan(dossier, vooraf, "afgehandeldOp", AL),
  eis: (dossier, gebeurtenis) =>
    nietVanU(dossier, gebeurtenis) ??
    (dossier.signaalstanden[gebeurtenis.gegevens.sleutel]?.afgehandeldOp === undefined ? null : AL),
  verwerk: (dossier, { gegevens, op, dag }) => met(dossier, gegevens.sleutel, { afgehandeldOp: op ?? dag }),
  hoort: niemand("wat is afgehandeld, verdwijnt van de lijst"),
});
