import { z } from "zod";
import { naAfrondingBegon } from "./volgorde.ts";
import { definieer, mail, nee } from "../definitie.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { regel } from "../velden.ts";
import { meedoend } from "../../traject/partnerschap.ts";

export const terugkoppelingGegeven = definieer({
  type: "terugkoppeling.gegeven",
  titel: "Terugkoppeling gegeven",
  schema: () => z.strictObject({ partner: regel(200), wijze: regel(200) }),
  wie: UITVOERDERS,
  voorbeeld: { partner: "De Wissel Breda", wijze: "eindgesprek op school" },
  zin: (g) => `De resultaten zijn teruggekoppeld aan ${g.partner} (${g.wijze}).`,
  eis: (dossier, gebeurtenis) => {
    const { partner } = gebeurtenis.gegevens;
    if (!meedoend(dossier).some((p) => p.naam === partner))
      return nee("partner.onbekend", `${partner} doet niet mee in dit traject.`);
    return dossier.terugkoppeling.includes(partner)
      ? nee("terugkoppeling.gegeven", `${partner} heeft al een terugkoppeling gehad.`)
      : naAfrondingBegon(dossier, gebeurtenis);
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, terugkoppeling: [...dossier.terugkoppeling, gegevens.partner] }),
  opdrachten: (_dossier, { gegevens: { partner, wijze } }) => [mail("terugkoppeling", "partner", { partner, wijze })],
});
