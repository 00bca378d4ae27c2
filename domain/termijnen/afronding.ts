import { meedoend } from "../traject/dossier.ts";
import { gerekend, type Termijnfunctie } from "./termijn.ts";

/** The end of a traject: the eindverslag, the oordeel that is read from it, and the results for every partner [E tabel 3.6, 3.5]. */
export const afrondingstermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  const stand = /traject\.voortgang\.afronding\.(\w+)/.exec(staatpad)?.[1];
  const begonnen = dossier.afrondingOp;
  if (stand === undefined || begonnen === undefined) return [];
  if (stand === "eindverslag") return [gerekend(dossier, kalender, { soort: "eindverslag", vanaf: begonnen })];
  if (stand === "oordeel")
    return [gerekend(dossier, kalender, { soort: "oordeel", vanaf: dossier.eindverslag?.op ?? begonnen })];
  return meedoend(dossier)
    .filter(({ naam }) => !dossier.terugkoppeling.includes(naam))
    .map(({ naam }) =>
      gerekend(dossier, kalender, {
        soort: "terugkoppeling",
        onderwerp: naam,
        vanaf: dossier.oordeelOp ?? begonnen,
      }),
    );
};
