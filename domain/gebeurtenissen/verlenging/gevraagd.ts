import { z } from "zod";
import { definieer, type Gebeurtenis, nee } from "../definitie.ts";
import { isNieuwsVoorZa, KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { keuze, kwartieren, lang } from "../velden.ts";
import { VERLENGINGSREDENEN } from "./redenen.ts";
import { inUren } from "../../getal.ts";
import { verlengingstermijn } from "../../termijnen/besluit.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { openVerlenging } from "../../traject/verlenging.ts";

const TE_VROEG = nee("datum.volgorde", "Verlenging vragen kan pas na de start van het traject.");

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
  // A register may not know when a traject began.
  mag: ({ gestartOp, bron }) => (gestartOp === null && bron === null ? TE_VROEG : null),
  eis: ({ gestartOp }, { op }) => (op !== null && gestartOp !== null && op < gestartOp ? TE_VROEG : null),
  verwerk: (dossier, { gegevens, op }) => ({
    ...dossier,
    verlengingen: [
      ...dossier.verlengingen,
      { gevraagdOp: op, reden: gegevens.reden, besluit: null, beslotenOp: null, uren: null },
    ],
  }),
  hoort: {
    ...OP_AFSTAND,
    // With the day that is promised now: the decision may be there before the letter is written.
    aanvrager: { "verlenging-gevraagd": ontvangst },
    medeAanvrager: KOPIE,
    partner: niets("hoort van het besluit, hoe het ook uitvalt"),
    za: {
      "verlenging-gevraagd": (dossier, gebeurtenis) =>
        isNieuwsVoorZa(dossier, gebeurtenis) ? ontvangst(dossier, gebeurtenis) : null,
    },
    projectleider: niets("ziet de vraag onder de signalen, met de dag waarop er een besluit moet zijn"),
  },
});

function ontvangst(dossier: Dossier, { gegevens, op }: Pick<Gebeurtenis<{ reden: string }>, "gegevens" | "op">) {
  return { gevraagdOp: op, reden: gegevens.reden, uiterlijk: verlengingstermijn(dossier)?.uiterlijk ?? null };
}
