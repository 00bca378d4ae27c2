import { z } from "zod";
import { inUren } from "../getal.ts";
import { inWoorden, type Datum } from "../kalender/datum.ts";
import { beloofdeDag, verlengingstermijn } from "../termijnen/besluit.ts";
import { openVerlenging, urenbudget, type Dossier, type Verlenging } from "../traject/dossier.ts";
import { definieer, mail, nee } from "./definitie.ts";
import { terugNaarStappen } from "./terug-naar-stappen.ts";
import { keuze, kwartieren, lang, reden } from "./velden.ts";

/** A verlenging adds hours by besluit; the decision must come in time and be explained [E 3.1, 3.4]. */

/** The reasons that schools gave [E 3.1]. */
export const VERLENGINGSREDENEN = [
  "doelen nog niet volledig bereikt",
  "ondersteuningsbehoefte nog aanwezig",
  "samenwerking verloopt goed en vraagt vervolg",
  "anders",
] as const;

const beslis = (dossier: Dossier, deel: Partial<Verlenging>): Dossier => ({
  ...dossier,
  verlengingen: dossier.verlengingen.map((v) => (v.besluit === null ? { ...v, ...deel } : v)),
  uitstel: null,
});

const beloofd = (dossier: Dossier) => beloofdeDag(dossier, verlengingstermijn(dossier));

const zonderVraag = (dossier: Dossier) =>
  openVerlenging(dossier) === undefined ? "Er is geen verlenging gevraagd waarover nog niet is beslist." : null;

const naVraag = (dossier: Dossier, op: Datum | null) => {
  const gevraagdOp = openVerlenging(dossier)?.gevraagdOp;
  return op !== null && gevraagdOp != null && op < gevraagdOp
    ? nee("datum.volgorde", `${inWoorden(op)} ligt voor de aanvraag van de verlenging (${inWoorden(gevraagdOp)}).`)
    : null;
};

/**
 * Who asked for a verlenging gets a decision, in time and with its reason [E 3.4, 4.4]: that they did not was the complaint. So a traject is
 * not wound up, stopped or closed past an open one; whoever does that decides on it in the same act, or records who withdrew it. A stop that
 * withdrew it by itself would leave the one who asked without an answer. Only a register may not know what became of one.
 */
export const eerstVerlenging = (dossier: Dossier) =>
  openVerlenging(dossier) === undefined
    ? null
    : nee("verlenging.open", "Beslis eerst over de gevraagde verlenging, of leg vast dat die is ingetrokken.");

export const verlengingGevraagd = definieer({
  type: "verlenging.gevraagd",
  nietNu: (dossier) =>
    openVerlenging(dossier) === undefined ? null : "Er is al een verlenging gevraagd. Beslis daar eerst over.",
  titel: "Verlenging gevraagd",
  schema: () =>
    z.strictObject({
      reden: keuze(VERLENGINGSREDENEN),
      toelichting: lang(4000).optional(),
      uren: kwartieren(500).optional(),
    }),
  wie: ["projectleider", "zorgarrangeur", "aanvrager"],
  voorbeeld: { reden: "doelen nog niet volledig bereikt", uren: 40 },
  zin: (g) =>
    `Er is verlenging gevraagd${g.uren === undefined ? "" : ` van ${inUren(g.uren)}`}: ${g.reden}.${g.toelichting === undefined ? "" : ` ${g.toelichting}`}`,
  eis: (dossier, { op }) => {
    // A register may not know when a traject began.
    const nooitGestart = dossier.gestartOp === null && dossier.bron === null;
    return nooitGestart || (op !== null && dossier.gestartOp !== null && op < dossier.gestartOp)
      ? nee("datum.volgorde", "Verlenging vragen kan pas na de start van het traject.")
      : null;
  },
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    verlengingen: [
      ...dossier.verlengingen,
      { gevraagdOp: op, reden: gegevens.reden, besluit: null, beslotenOp: null, uren: null },
    ],
  }),
  // With the day that is promised now: the decision may be there before the letter is written.
  opdrachten: (dossier, { gegevens, op }) => [
    mail("verlenging-gevraagd", "aanvrager", {
      gevraagdOp: op,
      reden: gegevens.reden,
      uiterlijk: verlengingstermijn(dossier)?.uiterlijk ?? null,
    }),
  ],
});

/** What a vorm may become with its verlengingen, in all. */
export function bovenPlafond({ regels }: Dossier, vorm: Dossier["vorm"], budget: number) {
  const plafond = regels.vormen.find((v) => v.naam === vorm)?.maxMetVerlenging;
  return plafond !== undefined && budget > plafond
    ? nee(
        "vorm.verlenging",
        `Met verlenging is een ${vorm} traject hoogstens ${plafond} uur; dit zou ${budget} worden. Geef een afwijking met reden op als het toch moet.`,
      )
    : null;
}

export const verlengingToegekend = definieer({
  type: "verlenging.toegekend",
  nietNu: zonderVraag,
  titel: "Verlenging toegekend",
  besluit: true,
  schema: () =>
    z.strictObject({ uren: kwartieren(500).nullable(), toelichting: lang(4000), afwijking: reden.optional() }),
  wie: ["projectleider"],
  voorbeeld: { uren: 40, toelichting: "De pilot loopt nog tot de zomer." },
  zin: (g) => `De verlenging is toegekend${g.uren === null ? "" : `: ${inUren(g.uren)} erbij`}. ${g.toelichting}`,
  eis: (dossier, { gegevens, op, bron }) => {
    if (openVerlenging(dossier) === undefined) return nee("verlenging.geen", "Er is geen verlenging gevraagd.");
    if (bron === null && gegevens.uren === null) return nee("uren.ontbreken", "Zeg hoeveel uren erbij komen.");
    const teVeel =
      bron === null && gegevens.afwijking === undefined
        ? bovenPlafond(dossier, dossier.vorm, (urenbudget(dossier) ?? 0) + (gegevens.uren ?? 0))
        : null;
    return teVeel ?? naVraag(dossier, op);
  },
  // Asked for during the afronding, it takes the traject back to its stappen.
  verwerk: (dossier, { gegevens, op }) =>
    terugNaarStappen(
      beslis(dossier, { besluit: "toegekend", beslotenOp: op, uren: gegevens.uren, ...beloofd(dossier) }),
    ),
  opdrachten: (_dossier, { gegevens }) => [
    mail("verlengingsbesluit", "aanvrager", { toelichting: gegevens.toelichting }),
  ],
});

export const verlengingAfgewezen = definieer({
  type: "verlenging.afgewezen",
  nietNu: zonderVraag,
  titel: "Verlenging afgewezen",
  besluit: true,
  schema: () => z.strictObject({ toelichting: lang(4000) }),
  wie: ["projectleider"],
  voorbeeld: { toelichting: "De doelen zijn bereikt; de school kan nu zelf verder." },
  zin: (g) => `De verlenging is afgewezen: ${g.toelichting}`,
  eis: (dossier, { op }) => naVraag(dossier, op),
  verwerk: (dossier, { op }) => beslis(dossier, { besluit: "afgewezen", beslotenOp: op, ...beloofd(dossier) }),
  opdrachten: (_dossier, { gegevens }) => [
    mail("verlengingsbesluit", "aanvrager", { toelichting: gegevens.toelichting }),
  ],
});

export const verlengingIngetrokken = definieer({
  type: "verlenging.ingetrokken",
  nietNu: zonderVraag,
  titel: "Verlenging ingetrokken",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "zorgarrangeur", "aanvrager"],
  voorbeeld: { reden: "Toch niet nodig." },
  zin: (g) => `De gevraagde verlenging is ingetrokken: ${g.reden}`,
  eis: (dossier, { op }) => naVraag(dossier, op),
  verwerk: (dossier, { op }) => beslis(dossier, { besluit: "ingetrokken", beslotenOp: op }),
});
