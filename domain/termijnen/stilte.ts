import { gerekend, type Termijnfunctie } from "./termijn.ts";

/** Nothing happens for a long time: somebody looks whether it still goes well. Every act of a person begins the term anew. */
export const stiltetermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  const soort = stilteIn(staatpad);
  return soort === null || dossier.laatsteDaadOp === undefined
    ? []
    : [gerekend(dossier, kalender, { soort, vanaf: dossier.laatsteDaadOp })];
};

function stilteIn(staatpad: string): "concept" | "wachtlijst" | "voortgang" | null {
  if (staatpad === "aanmelding.concept") return "concept";
  if (staatpad === "aanmelding.wachtlijst") return "wachtlijst";
  const loopt = staatpad.includes("traject.looptijd.lopend") && !staatpad.includes("traject.voortgang.start ");
  return loopt ? "voortgang" : null;
}
