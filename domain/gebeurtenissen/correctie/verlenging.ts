import { z } from "zod";
import { terugNaarStappen } from "../afronding/terug-naar-stappen.ts";
import {
  afgewekenInWoorden,
  afwijking,
  metUrenafwijking,
  metVoorbijAan,
  onnodigAfgeweken,
  tenzijAfgeweken,
  voorbijAan,
} from "../afgeweken.ts";
import { isBesloten, metUren } from "./verlengingsuren.ts";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { KOPIE, OP_AFSTAND } from "../hoort.ts";
import { aanAndereDeelnemers } from "../partner/andere-deelnemers.ts";
import { budgetsignaal } from "../uren/budgetsignaal.ts";
import { eisRedencodes, metGekozen, metRedennamen, redencodes, redenenInWoorden, redennamen } from "../redencodes.ts";
import { keuze, kwartieren, reden } from "../velden.ts";
import { metUrenBijnaOp, urenBijnaOp, verlengingOpTijd } from "../verlenging/op-tijd.ts";
import { bovenPlafond } from "../verlenging/plafond.ts";
import { inUren } from "../../getal.ts";
import { type Dossier } from "../../traject/dossier.ts";
import type { Verlenging } from "../../traject/verlenging.ts";
import { urenbudget } from "../../traject/urenstand.ts";
import { urenIn } from "../../uren/lopend.ts";
import { metNieuweTreden } from "../../uren/treden.ts";

/** Why it was refused goes when it turns out to be granted. */
const gecorrigeerd = (
  { gekozen, ...v }: Verlenging,
  gegevens: { readonly besluit: "toegekend" | "afgewezen"; readonly uren?: number | undefined } & Parameters<
    typeof metGekozen
  >[0],
): Verlenging => ({
  ...v,
  ...(gegevens.besluit === "afgewezen" && gekozen !== undefined ? { gekozen } : {}),
  ...metGekozen(gegevens),
  besluit: gegevens.besluit,
  uren: gegevens.uren ?? null,
});

/** Which of the verlengingen, counted from 1; left out: the one that was decided last. */
const teCorrigeren = ({ verlengingen }: Dossier, nummer: number | undefined): number =>
  nummer === undefined ? verlengingen.findLastIndex(isBesloten) : nummer - 1;

const volgnummer = () =>
  z.int({ error: "Vul een heel getal in." }).min(1, "De eerste verlenging is 1.").max(100).optional();

const opTijd = verlengingOpTijd(urenBijnaOp);

export const verlengingGecorrigeerd = definieer({
  type: "verlenging.gecorrigeerd",
  titel: "Besluit over verlenging gecorrigeerd",
  besluit: true,
  schema: () =>
    z.strictObject({
      verlenging: volgnummer(),
      besluit: keuze(["toegekend", "afgewezen"]),
      /** Only with a verlenging that is toegekend. */
      uren: kwartieren(500).optional(),
      /** Only with one that is afgewezen. */
      redencodes: redencodes("bij een afwijzing"),
      reden,
      /** Why it becomes more than the vorm allows, as with the verlenging itself. */
      afwijking: afwijking(),
    }),
  aangevuld: () =>
    z.strictObject({
      verlenging: volgnummer(),
      redennamen: redennamen(),
      /** Hours that it added until now. */
      urenEerst: z.number({ error: "Vul een getal in." }).optional(),
      /** It was being wound up, and with these hours there is more work. */
      uitAfronding: z.literal(true, { error: "Laat dit weg." }).optional(),
      /** What the afwijking passes over, in the words in which it would have been refused. */
      voorbijAan: voorbijAan(),
    }),
  wie: ["projectleider"],
  voorbeeld: { besluit: "toegekend", uren: 45, reden: "Schrijffout in het besluit." },
  zin: (g) =>
    `Het besluit over de verlenging is gecorrigeerd: ${g.besluit}${g.uren === undefined ? "" : `, ${inUren(g.uren)} erbij`}. ${g.reden}${redenenInWoorden(g.redennamen)}${g.uitAfronding === true ? " Het traject gaat terug naar zijn stappen." : ""}${afgewekenInWoorden(g)}`,
  mag: ({ verlengingen }) =>
    verlengingen.some(isBesloten)
      ? null
      : nee("verlenging.niet-besloten", "Er is nog over geen verlenging beslist, dus er valt niets te corrigeren."),
  eis: (dossier, gebeurtenis) => {
    const {
      gegevens: { verlenging, besluit, uren, redencodes: codes },
      bron,
    } = gebeurtenis;
    const nu = dossier.verlengingen[teCorrigeren(dossier, verlenging)];
    if (nu === undefined || !isBesloten(nu))
      return nee("verlenging.niet-besloten", "Over deze verlenging is niet beslist, dus er valt niets te corrigeren.");
    if (besluit === "afgewezen")
      return uren !== undefined
        ? nee("uren.bij-afwijzing", "Bij een afwijzing horen geen uren.")
        : codes === undefined && nu.gekozen !== undefined
          ? onnodigAfgeweken([], gebeurtenis)
          : (eisRedencodes(dossier, "verlenging", codes, { bron }) ?? onnodigAfgeweken([], gebeurtenis));
    if (codes !== undefined)
      return nee(
        "redencodes.bij-toekenning",
        "Bij een toekenning horen geen redenen van een afwijzing. Laat redencodes weg.",
      );
    if (uren === undefined) return nee("uren.ontbreken", "Zeg hoeveel uren erbij komen.");
    return dossier.bron === null ? tenzijAfgeweken([teVeelUren(dossier, nu, uren)], gebeurtenis) : null;
  },
  vulAan: (dossier, gebeurtenis) => {
    const { gegevens, van } = gebeurtenis;
    const welke = teCorrigeren(dossier, gegevens.verlenging);
    const nu = dossier.verlengingen[welke];
    if (nu === undefined) return {};
    const alsnog = nu.besluit === "afgewezen" && gegevens.besluit === "toegekend";
    return {
      verlenging: welke + 1,
      urenEerst: metUren(nu),
      ...metRedennamen(dossier, gegevens.redencodes),
      ...(alsnog && van.startsWith("traject.voortgang.afronding") ? { uitAfronding: true as const } : {}),
      ...(dossier.bron === null ? metVoorbijAan([teVeelUren(dossier, nu, gegevens.uren ?? 0)], gebeurtenis) : {}),
    };
  },
  // As when it had been toegekend at once (verlenging.ts).
  verwerk: (dossier, gebeurtenis) => {
    const { gegevens, op, dag } = gebeurtenis;
    const { verlenging, uitAfronding } = gegevens;
    const welke = teCorrigeren(dossier, verlenging);
    const na = dossier.verlengingen.map((v, i) => (i === welke ? gecorrigeerd(v, gegevens) : v));
    const verder = uitAfronding === true ? terugNaarStappen(dossier) : dossier;
    const met = metUrenafwijking({ ...verder, verlengingen: na }, "verlenging", gegevens, op ?? dag);
    return metNieuweTreden(dossier, metUrenBijnaOp(met, gebeurtenis), "traject");
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: {
      "verlengingsbesluit-gecorrigeerd": (_dossier, { gegevens: { uren = 0, besluit, reden: waarom } }) => ({
        besluit,
        uren,
        reden: waarom,
      }),
      ...opTijd.aanvrager,
    },
    medeAanvrager: KOPIE,
    partner: {
      "verlengingsbesluit-gecorrigeerd": (dossier, { gegevens: { uren = 0, besluit, reden: waarom } }) =>
        aanAndereDeelnemers(dossier, { besluit, uren, reden: waarom }),
      ...opTijd.partner,
    },
    za: {
      "verlengingsbesluit-gecorrigeerd": (dossier, { gegevens: { uren = 0, besluit, reden: waarom } }) =>
        dossier.za === null ? null : { besluit, uren, reden: waarom },
      "budget-signaal": overBudget,
    },
    projectleider: { "budget-signaal": overBudget },
  },
});

const teVeelUren = (dossier: Dossier, nu: Verlenging, uren: number) =>
  bovenPlafond(dossier, dossier.vorm, (urenbudget(dossier) ?? 0) - metUren(nu) + uren);

function overBudget(
  dossier: Dossier,
  {
    gegevens: { uren = 0, urenEerst = 0 },
    dag,
  }: Gebeurtenis<{ readonly uren?: number | undefined; readonly urenEerst?: number | undefined }>,
) {
  const { geboekt, budget } = urenIn(dossier, "traject");
  return budgetsignaal(dossier, "traject", { geboekt, budget: budget - uren + urenEerst }, dag);
}
