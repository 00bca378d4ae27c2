import type { Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { meedoend } from "../traject/partnerschap.ts";
import { type Dossier } from "../traject/dossier.ts";
import { gerekend, type Termijn, type Termijnfunctie } from "./termijn.ts";

/** The end of a traject: the eindverslag, the oordeel that is read from it, and the results for every partner [E tabel 3.6, 3.5]. */
export const afrondingstermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  const stand = /traject\.voortgang\.afronding\.(\w+)/.exec(staatpad)?.[1];
  if (stand === undefined) return [];
  if (stand === "eindverslag") return na(dossier, kalender, dossier.afrondingOp, { soort: "eindverslag" });
  if (stand === "oordeel") return na(dossier, kalender, dossier.eindverslag?.op, { soort: "oordeel" });
  return meedoend(dossier)
    .filter(({ nummer }) => !dossier.terugkoppeling.includes(nummer))
    .flatMap(({ nummer }) => na(dossier, kalender, dossier.oordeelOp, { soort: "terugkoppeling", onderwerp: nummer }));
};

/** From the day on which what it follows on was there; of a register that does not know that day, from when it was recorded here. */
function na(
  dossier: Dossier,
  kalender: Kalender,
  dag: Datum | null | undefined,
  wat: Pick<Parameters<typeof gerekend>[2], "soort" | "onderwerp">,
): readonly Termijn[] {
  const { afrondingVastgelegdOp, afrondingOp } = dossier;
  if (dag != null) return [gerekend(dossier, kalender, { ...wat, vanaf: dag })];
  if (afrondingVastgelegdOp !== undefined) {
    const termijn = gerekend(dossier, kalender, { ...wat, vanaf: afrondingVastgelegdOp });
    return [{ ...termijn, regels: [...termijn.regels, ONBEKENDE_DAG] }];
  }
  // Before it was kept apart, what a register had no day for counted from the beginning of the afronding.
  return afrondingOp === undefined ? [] : [gerekend(dossier, kalender, { ...wat, vanaf: afrondingOp })];
}

const ONBEKENDE_DAG = {
  regel: "Het register weet niet op welke dag dit begon. De termijn telt vanaf de dag waarop het hier is vastgelegd.",
  bron: "een keuze van ons",
};
