import { z } from "zod";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { ALS_PARTNER, OP_AFSTAND, stil } from "../hoort.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { datum, reden } from "../velden.ts";
import { metWas, planVeranderd, was } from "./veranderd.ts";
import { verlengingOpTijd } from "../verlenging/op-tijd.ts";
import { nietVoor } from "../volgorde.ts";
import { termijnregel } from "../../aanmelding/termijnregels.ts";
import { type Datum, inWoorden } from "../../kalender/datum.ts";
import { telTerug } from "../../kalender/termijn.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { bijVeld } from "../../weigering.ts";

type Gepland = Gebeurtenis<{ einde: Datum; was?: Datum | undefined; reden?: string | undefined }>;

const opTijd = verlengingOpTijd<Gepland>((dossier, { dag }) => (zonderHerinnering(dossier, dag) ? "einde" : null));
/** Everybody was told it at the start. */
const veranderd = planVeranderd<Gepland>(
  ({ gegevens: g }) => ({ plan: "einde", was: g.was, wordt: g.einde, reden: g.reden }),
  (dossier) => deelnemers(dossier),
);

export const eindeGepland = definieer({
  type: "einde.gepland",
  titel: "Einde afgesproken",
  schema: () => z.strictObject({ einde: datum, reden: reden.optional() }),
  aangevuld: was,
  wie: UITVOERDERS,
  voorbeeld: { einde: "2028-07-01", reden: "De pilot begint na de zomer." },
  zin: (g) =>
    `Het geplande einde van het traject is ${inWoorden(g.einde)}${g.was === undefined ? "" : ` (het was ${inWoorden(g.was)})`}${g.reden === undefined ? "." : `: ${g.reden}`}`,
  vulAan: (dossier) => metWas(dossier.plan.einde),
  eis: (dossier, gebeurtenis) => {
    const { einde, reden: waarom } = gebeurtenis.gegevens;
    const eerder = dossier.plan.einde;
    if (einde === eerder) return nee("einde.zelfde-dag", `Het geplande einde is al ${inWoorden(einde)}.`);
    if (eerder !== null && waarom === undefined)
      return bijVeld(
        nee("einde.reden", `Er is een einde afgesproken: ${inWoorden(eerder)}. Zeg waarom dat een andere dag wordt.`),
        "reden",
      );
    return bijVeld(nietVoor(dossier.gestartOp, "de start van het traject", einde, gebeurtenis), "einde");
  },
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    plan: { ...dossier.plan, einde: gegevens.einde, eindeSinds: op ?? dag },
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: { ...veranderd.aanvrager, ...opTijd.aanvrager },
    partner: { ...veranderd.partner, ...opTijd.partner },
    medeAanvrager: ALS_PARTNER,
    ...stil("spreekt het einde zelf af, of ziet het in het dossier", "za", "projectleider"),
  },
});

/** Agreed so shortly before it that the clock comes too late to tell of it. */
function zonderHerinnering({ regels, plan: { einde, eindeSinds } }: Dossier, vandaag: Datum): boolean {
  const { herinnering } = termijnregel(regels, "einde");
  if (herinnering === null || einde === null || eindeSinds === null || einde < vandaag) return false;
  return telTerug(einde, herinnering) <= eindeSinds;
}
