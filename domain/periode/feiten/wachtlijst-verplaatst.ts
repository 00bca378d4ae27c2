import { definieer } from "./definitie.ts";
import { inDeRij, metWachtende, waaromHier } from "./in-de-rij.ts";

export const wachtlijstVerplaatst = definieer({
  type: "wachtlijst.verplaatst",
  titel: "Op de wachtlijst verplaatst",
  schema: inDeRij,
  voorbeeld: { nummer: "ZA-2025-001", voorrang: true, sinds: "2025-06-02", verlopen: 0, plek: 1 },
  zin: (g) => `${g.nummer} staat nu op plek ${g.plek} van de wachtlijst (${waaromHier(g)}).`,
  vouw: metWachtende,
});
