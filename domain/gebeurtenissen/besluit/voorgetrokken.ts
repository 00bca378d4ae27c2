import { z } from "zod";
import { naVraag } from "./volgorde.ts";
import { definieer, meldAanPeriode } from "../definitie.ts";
import { niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { reden } from "../velden.ts";

/** Who gets a place is chosen [A]: the order of the wachtlijst is advice. A free place goes to this aanvraag, or else the next one that comes free. */
export const aanvraagVoorgetrokken = definieer({
  type: "aanvraag.voorgetrokken",
  titel: "Buiten de volgorde vooraan gezet",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider"],
  voorbeeld: { reden: "Er is nog geen school op het platteland geholpen." },
  zin: (g) => `De aanvraag gaat voor op de wachtlijst en krijgt de eerste plaats die vrij is: ${g.reden}`,
  nietNu: ({ aanbodUiterlijk, besluit, ontvangenOp }) =>
    besluit !== null || ontvangenOp === null
      ? null
      : aanbodUiterlijk === null
        ? "Deze aanvraag staat niet op de wachtlijst. Alleen wie wacht kan vooraan komen."
        : "Aan deze aanvraag is al een plaats aangeboden.",
  eis: naVraag,
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    buitenVolgorde: { op: op ?? dag, reden: gegevens.reden, voorbij: [] },
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: niets("hoort het met het aanbod, als er een plaats is"),
    medeAanvrager: niets("hoort het met het aanbod, als er een plaats is"),
    projectleider: niets("beslist dit zelf"),
  },
  meldingen: () => [meldAanPeriode("vooraan")],
});
