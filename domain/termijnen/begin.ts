import { gerekend, type Termijnfunctie } from "./termijn.ts";

/** After the toekenning: a zorgarrangeur is found, and the school hears what it may expect and what is expected of it [E 3.4, 4.4]. */
export const begintermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  // Of a traject that only a register tells of nobody did the work here before the nazorg.
  const nazorgOp = staatpad === "nazorg" && dossier.za === null ? dossier.nazorg?.gestartOp : null;
  if (nazorgOp != null) return [gerekend(dossier, kalender, { soort: "bezetting", vanaf: nazorgOp })];
  const vanaf = dossier.heropendOp ?? dossier.besluit?.op ?? dossier.laatsteDaadOp;
  if (vanaf === undefined || !staatpad.startsWith("traject.")) return [];
  const bezet = !staatpad.includes("traject.bezetting.onbezet");
  const gestart = !staatpad.includes("traject.voortgang.start ");
  return [
    ...(bezet ? [] : [gerekend(dossier, kalender, { soort: "bezetting", vanaf })]),
    ...(gestart ? [] : [gerekend(dossier, kalender, { soort: "startgesprek", vanaf })]),
  ];
};
