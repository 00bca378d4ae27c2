import { z } from "zod";
import { naAfrondingBegon } from "./volgorde.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { partnerveld, regel } from "../velden.ts";
import { meedoend, namenIn } from "../../traject/partnerschap.ts";

export const terugkoppelingGegeven = definieer({
  type: "terugkoppeling.gegeven",
  titel: "Terugkoppeling gegeven",
  schema: () => z.strictObject({ partner: partnerveld, wijze: regel(200) }),
  wie: UITVOERDERS,
  voorbeeld: { partner: "partner-1", wijze: "eindgesprek op school" },
  zin: (g, naam) => `De resultaten zijn teruggekoppeld aan ${naam(g.partner)} (${g.wijze}).`,
  mag: (dossier) =>
    meedoend(dossier).every(({ nummer }) => dossier.terugkoppeling.includes(nummer))
      ? nee("terugkoppeling.gegeven", "Alle partners hebben al een terugkoppeling gehad.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const { partner } = gebeurtenis.gegevens;
    const wieNiet = doetNietMee(dossier, partner);
    if (wieNiet !== null) return wieNiet;
    return dossier.terugkoppeling.includes(partner)
      ? nee("terugkoppeling.gegeven", `${namenIn(dossier)(partner)} heeft al een terugkoppeling gehad.`)
      : naAfrondingBegon(dossier, gebeurtenis);
  },
  verwerk: (dossier, { gegevens }) => ({ ...dossier, terugkoppeling: [...dossier.terugkoppeling, gegevens.partner] }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: { terugkoppeling: (_dossier, { gegevens: { partner, wijze } }) => ({ partner, wijze }) },
    za: niets("geeft de terugkoppeling zelf"),
    projectleider: niets("ziet onder de signalen wie nog niets hoorde"),
  },
});
