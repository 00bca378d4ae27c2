import { definieer, nee } from "../definitie.ts";
import { WIE, met, onbekend, schema, vanEenAnder, vulAan, welk } from "./welk.ts";

export const signaalAfgehandeld = definieer({
  type: "signaal.afgehandeld",
  titel: "Signaal afgehandeld",
  schema,
  wie: WIE,
  geenDaad: true,
  voorbeeld: { sleutel: "beslissing/2025-04-08" },
  zin: (g) => `${welk(g)} is afgehandeld.`,
  vulAan,
  eis: (dossier, { gegevens, door }) => {
    const { sleutel, soort } = gegevens;
    if (soort === undefined) return onbekend;
    const ander = vanEenAnder(gegevens, door);
    if (ander !== null) return ander;
    return dossier.signaalstanden?.[sleutel]?.afgehandeldOp === undefined
      ? null
      : nee("signaal.al-afgehandeld", "Dit signaal is al afgehandeld.");
  },
  verwerk: (dossier, { gegevens, op, dag }) => met(dossier, gegevens.sleutel, { afgehandeldOp: op ?? dag }),
});
