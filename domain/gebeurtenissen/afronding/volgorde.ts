import type { Gebeurtenis } from "../definitie.ts";
import { nietVoor } from "../volgorde.ts";
import { type Datum, laatsteDag } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** The last day on which something was done that the afronding follows on. */
export const laatsteWerk = ({
  stappen,
  evaluaties,
  verlengingen,
  heropendOp,
  afrondingAfgebrokenOp,
}: Dossier): Datum | undefined =>
  laatsteDag([
    heropendOp,
    afrondingAfgebrokenOp,
    ...Object.values(stappen).map(({ op }) => op),
    ...evaluaties.map(({ gehoudenOp }) => gehoudenOp),
    ...verlengingen.map(({ beslotenOp }) => beslotenOp),
  ]);

/** A traject may also be stopped during its afronding. */
export const laatsteVoorStop = (dossier: Dossier): Datum | undefined =>
  laatsteDag([laatsteWerk(dossier), laatsteVanAfronding(dossier)]);

export const laatsteVanAfronding = ({ afrondingOp, eindverslag, oordeelOp }: Dossier): Datum | undefined =>
  laatsteDag([afrondingOp, eindverslag?.op, oordeelOp]);

/** What ends a traject is told from the beginning of its afronding on. */
export function naAfrondingBegon(dossier: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) {
  return nietVoor(dossier.afrondingOp, "het begin van de afronding", gebeurtenis.op, gebeurtenis);
}
