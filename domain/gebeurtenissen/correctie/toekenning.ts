import { z } from "zod";
import type { Vormnaam } from "../../aanmelding/regels.ts";
import { VORMNAMEN, vormToegestaan } from "../../aanmelding/trajectvormen.ts";
import { geenTraject } from "../besluit/geen-traject.ts";
import { afgewekenInWoorden, afwijking, metUitweg } from "../afgeweken.ts";
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
  /** The hours granted until now; left out: nobody knew. */
  aangevuld: () => z.strictObject({ urenEerst: kwartieren(2000).optional() }),
  wie: ["projectleider"],
  voorbeeld: { vorm: "middellang", uren: 90, reden: "Schrijffout in het besluit." },
  zin: (g) => `De toekenning is gecorrigeerd: ${g.vorm}, ${inUren(g.uren)}. ${g.reden}${afgewekenInWoorden(g)}`,
  mag: ({ besluit }) => (besluit?.soort === "toegekend" ? null : nee("besluit.ontbreekt", "Er is niets toegekend.")),
  eis: (dossier, { gegevens: { vorm, uren, afwijking: waarom } }) => {
    // What a register says was granted is what was granted.
    if (dossier.bron !== null) return null;
    const anders = geenTraject(vorm);
    if (anders !== null || waarom !== undefined) return anders;
    return vormToegestaan(dossier.regels, vorm, uren) ?? samenBovenPlafond(dossier, vorm, uren);
  },
  vulAan: ({ urenToegekend }) => (urenToegekend === null ? {} : { urenEerst: urenToegekend }),
  verwerk: (dossier, gebeurtenis) => {
    const { vorm, uren } = gebeurtenis.gegevens;
    return metNieuweTreden(dossier, metUrenBijnaOp({ ...dossier, vorm, urenToegekend: uren }, gebeurtenis), "traject");
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

/** Only what verlengingen add brings a traject past its own hours. */
function samenBovenPlafond(dossier: Dossier, vorm: Vormnaam, urenToegekend: number) {
  const verlengd = dossier.verlengingen.some((v) => metUren(v) > 0);
  return verlengd ? metUitweg(bovenPlafond(dossier, vorm, urenbudget({ ...dossier, urenToegekend }) ?? 0)) : null;
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
