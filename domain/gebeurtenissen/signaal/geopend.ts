import { definieer, nee } from "../definitie.ts";
import { WIE, met, onbekend, schema, vanEenAnder, vulAan, welk } from "./welk.ts";

export const signaalGeopend = definieer({
  type: "signaal.geopend",
  titel: "Signaal geopend",
  schema,
  wie: WIE,
  geenDaad: true,
  voorbeeld: { sleutel: "beslissing/2025-04-08" },
  zin: (g) => `${welk(g)} is gezien.`,
  vulAan,
  eis: (dossier, { gegevens, door }) => {
    const { sleutel, soort } = gegevens;
    if (soort === undefined) return onbekend;
    const ander = vanEenAnder(gegevens, door);
    if (ander !== null) return ander;
    return dossier.signaalstanden?.[sleutel]?.geopendOp === undefined
      ? null
      : nee("signaal.al-geopend", "Dit signaal is al eerder geopend.");
  },
  verwerk: (dossier, { gegevens, op, dag }) => met(dossier, gegevens.sleutel, { geopendOp: op ?? dag }),
});
