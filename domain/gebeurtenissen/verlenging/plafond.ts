import { inUren } from "../../getal.ts";
import { nee } from "../definitie.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** What a vorm may become with its verlengingen, in all. */
export function bovenPlafond({ regels }: Dossier, vorm: Dossier["vorm"], budget: number) {
  const plafond = regels.vormen.find((v) => v.naam === vorm)?.maxMetVerlenging;
  return plafond !== undefined && budget > plafond
    ? nee(
        "vorm.verlenging",
        `Met verlenging is een ${vorm} traject hoogstens ${inUren(plafond)}; dit zou ${inUren(budget)} worden.`,
      )
    : null;
}
