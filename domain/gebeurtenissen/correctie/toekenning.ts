import { z } from "zod";
import type { Vormnaam } from "../../aanmelding/regels.ts";
import { VORMNAMEN, vormToegestaan } from "../../aanmelding/trajectvormen.ts";
import { geenTraject } from "../besluit/geen-traject.ts";
import {
  afgewekenInWoorden,
  afwijking,
  metUrenafwijking,
  metVoorbijAan,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { metUren } from "./verlengingsuren.ts";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { KOPIE, OP_AFSTAND } from "../hoort.ts";
import { budgetsignaal } from "../uren/budgetsignaal.ts";
import { keuze, kwartieren, reden } from "../velden.ts";
import { metUrenBijnaOp, urenBijnaOp, verlengingOpTijd } from "../verlenging/op-tijd.ts";
import { bovenPlafond } from "../verlenging/plafond.ts";
import { inUren } from "../../getal.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { urenbudget } from "../../traject/urenstand.ts";
import { urenIn } from "../../uren/lopend.ts";
import { metNieuweTreden } from "../../uren/treden.ts";

const opTijd = verlengingOpTijd(urenBijnaOp);

export const toekenningGecorrigeerd = definieer({
  type: "toekenning.gecorrigeerd",
  titel: "Toekenning gecorrigeerd",
  besluit: true,
  schema: () =>
    z.strictObject({
      vorm: keuze(VORMNAMEN),
      uren: kwartieren(2000),
      reden,
      /** Why the hours fall outside the vorm, as with the toekenning itself. */
      afwijking: afwijking(),
    }),
  aangevuld: () =>
    z.strictObject({
      /** The hours granted until now; left out: nobody knew. */
      urenEerst: kwartieren(2000).optional(),
      /** What the afwijking passes over, in the words in which it would have been refused. */
      voorbijAan: voorbijAan(),
    }),
  wie: ["projectleider"],
  voorbeeld: { vorm: "middellang", uren: 90, reden: "Schrijffout in het besluit." },
  zin: (g) => `De toekenning is gecorrigeerd: ${g.vorm}, ${inUren(g.uren)}. ${g.reden}${afgewekenInWoorden(g)}`,
  mag: ({ besluit }) => (besluit?.soort === "toegekend" ? null : nee("besluit.ontbreekt", "Er is niets toegekend.")),
  eis: (dossier, gebeurtenis) =>
    // What a register says was granted is what was granted.
    dossier.bron !== null
      ? null
      : (geenTraject(gebeurtenis.gegevens.vorm) ??
        tenzijAfgeweken(bezwaren(dossier, gebeurtenis.gegevens), gebeurtenis)),
  vulAan: (dossier, gebeurtenis) => ({
    ...(dossier.urenToegekend === null ? {} : { urenEerst: dossier.urenToegekend }),
    ...(dossier.bron === null ? metVoorbijAan(bezwaren(dossier, gebeurtenis.gegevens), gebeurtenis) : {}),
  }),
  verwerk: (dossier, gebeurtenis) => {
    const { gegevens, op, dag } = gebeurtenis;
    // What was written down wrongly departed from nothing.
    const zonder = { ...dossier, urenafwijkingen: dossier.urenafwijkingen.filter(({ bij }) => bij !== "toekenning") };
    const met = metUrenafwijking(zonder, "toekenning", gegevens, op ?? dag);
    const na = { ...met, vorm: gegevens.vorm, urenToegekend: gegevens.uren };
    return metNieuweTreden(dossier, metUrenBijnaOp(na, gebeurtenis), "traject");
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: {
      "toekenning-gecorrigeerd": (_dossier, { gegevens }) => ({ reden: gegevens.reden }),
      ...opTijd.aanvrager,
    },
    medeAanvrager: KOPIE,
    // How many hours there are they were not told; that these run out concerns them.
    partner: opTijd.partner,
    za: {
      "toekenning-gecorrigeerd": (dossier, { gegevens }) => (dossier.za === null ? null : { reden: gegevens.reden }),
      "budget-signaal": overBudget,
    },
    projectleider: { "budget-signaal": overBudget },
  },
});

const bezwaren = (dossier: Dossier, { vorm, uren }: { readonly vorm: Vormnaam; readonly uren: number }) => [
  vormToegestaan(dossier.regels, vorm, uren),
  samenBovenPlafond(dossier, vorm, uren),
];

/** Only what verlengingen add brings a traject past its own hours. */
function samenBovenPlafond(dossier: Dossier, vorm: Vormnaam, urenToegekend: number) {
  const verlengd = dossier.verlengingen.some((v) => metUren(v) > 0);
  return verlengd ? bovenPlafond(dossier, vorm, urenbudget({ ...dossier, urenToegekend }) ?? 0) : null;
}

function overBudget(
  dossier: Dossier,
  {
    gegevens: { uren, urenEerst },
    dag,
  }: Gebeurtenis<{ readonly uren: number; readonly urenEerst?: number | undefined }>,
) {
  const { geboekt, budget } = urenIn(dossier, "traject");
  const eerder = { geboekt, budget: urenEerst === undefined ? 0 : budget - uren + urenEerst };
  return budgetsignaal(dossier, "traject", eerder, dag);
}
