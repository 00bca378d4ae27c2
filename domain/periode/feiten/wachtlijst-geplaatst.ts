import { definieer } from "./definitie.ts";
import { inDeRij, metWachtende, waaromHier } from "./in-de-rij.ts";

export const wachtlijstGeplaatst = definieer({
  type: "wachtlijst.geplaatst",
  titel: "Op de wachtlijst geplaatst",
  schema: inDeRij,
  voorbeeld: { nummer: "ZA-2025-001", voorrang: false, sinds: "2025-06-02", verlopen: 0, plek: 3 },
  zin: (g) => `${g.nummer} staat op de wachtlijst, op plek ${g.plek} (${waaromHier(g)}).`,
  vouw: (b, gegevens) => {
    const { nummer, verlopen } = gegevens;
    const na = metWachtende(b, gegevens);
    return verlopen === 0 ? na : { ...na, verlopen: { ...b.verlopen, [nummer]: verlopen } };
  },
});
