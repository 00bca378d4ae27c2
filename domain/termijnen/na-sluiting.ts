import { laatsteDag } from "../kalender/datum.ts";
import { gerekend, type Termijnfunctie } from "./termijn.ts";

/** After the end: nazorg ends again, and what was kept is looked at when it need not be kept longer. Nothing is removed by the clock. */
export const termijnenNaSluiting: Termijnfunctie = (dossier, staatpad, kalender) => {
  if (staatpad === "nazorg") {
    const vanaf = dossier.nazorg?.gestartOp ?? dossier.laatsteDaadOp;
    return vanaf === undefined ? [] : [gerekend(dossier, kalender, { soort: "nazorg", vanaf })];
  }
  if (!AFGEDAAN.has(staatpad)) return [];
  // Either may be the last: a traject that had nazorg can be reopened and closed again.
  const einde = laatsteDag([dossier.nazorg?.afgerondOp, dossier.afgerondOp]);
  const vanaf = einde ?? dossier.besluit?.op ?? dossier.laatsteDaadOp;
  return vanaf === undefined ? [] : [gerekend(dossier, kalender, { soort: "bewaren", vanaf })];
};

const AFGEDAAN: ReadonlySet<string> = new Set([
  "afgewezen",
  "verwezen",
  "geconsulteerd",
  "ingetrokken",
  "stopgezet",
  "gesloten",
]);
