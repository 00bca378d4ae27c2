import type { Opdracht } from "../../journaal/lijn.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { budgetprognose } from "../../uren/budgetprognose.ts";
import { type Pot, lopendeUren, urenIn } from "../../uren/lopend.ts";
import { gepasseerdeTrede, urentreden } from "../../uren/treden.ts";

/** Not the clock but what passes a rung of the budget tells of it: a booking, or a toekenning that is corrected. */
export function budgetsignaal(
  dossier: Dossier,
  pot: Pot,
  eerder: { readonly geboekt: number; readonly budget: number },
  vandaag: Datum,
): Opdracht["params"] | null {
  const { geboekt, budget } = urenIn(dossier, pot);
  const trede = gepasseerdeTrede(urentreden(dossier.regels), {
    voor: eerder.geboekt,
    na: geboekt,
    budget,
    eerderBudget: eerder.budget,
  });
  if (trede === null) return null;
  const opOp = lopendeUren(dossier).pot === pot ? (budgetprognose(dossier, vandaag)?.opOp ?? null) : null;
  return { trede, pot, geboekt, budget, opOp };
}
