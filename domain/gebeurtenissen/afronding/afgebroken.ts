import { z } from "zod";
import { terugNaarStappen } from "./terug-naar-stappen.ts";
import { laatsteVanAfronding } from "./volgorde.ts";
import { definieer } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { partnerveld, reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";

export const afrondingAfgebroken = definieer({
  type: "afronding.afgebroken",
  titel: "Afronding afgebroken",
  schema: () => z.strictObject({ reden }),
  /** The partners who had an eindverslag or a terugkoppeling that no longer holds. */
  aangevuld: () => z.strictObject({ verteldAan: z.array(partnerveld).optional() }),
  wie: UITVOERDERS,
  voorbeeld: { reden: "De gemeente wil de pilot toch nog uitbreiden." },
  zin: (g) => `De afronding is afgebroken: ${g.reden}`,
  vulAan: (dossier) => {
    const verteldAan = metUitkomst(dossier);
    return verteldAan.length === 0 ? {} : { verteldAan };
  },
  eis: (dossier, gebeurtenis) =>
    nietVoor(laatsteVanAfronding(dossier), "wat er in de afronding al is gedaan", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { op }) => ({
    ...terugNaarStappen(dossier),
    ...(op === null ? {} : { afrondingAfgebrokenOp: op }),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "afronding-afgebroken": (_dossier, { gegevens: { reden: waarom, verteldAan = [] } }) =>
        verteldAan.map((partner) => ({ partner, reden: waarom })),
    },
    za: niets("gaat zelf verder met de stappen"),
    projectleider: niets("ziet in het dossier hoe ver het traject is"),
  },
});

/** Who was told how the traject ended: of an eindverslag everyone who can be reached, of the rest who had a terugkoppeling. */
const metUitkomst = (dossier: Dossier): Partnernummer[] =>
  deelnemers(dossier).filter(
    (partner) => dossier.eindverslag?.aanwezig === true || dossier.terugkoppeling.includes(partner),
  );
