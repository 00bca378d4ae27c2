import { nee } from "../definitie.ts";
import type { Opdracht } from "../../journaal/lijn.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Evaluatiemoment } from "../../traject/evaluatiemoment.ts";

export const EVALUATIEOORDELEN = ["bestendigen", "bijsturen", "stoppen"] as const;

export const zonderHoe = ({ oordeel, hoe }: { oordeel: Evaluatiemoment["oordeel"]; hoe?: string | undefined }) =>
  oordeel === "bijsturen" && hoe === undefined ? nee("evaluatie.hoe", "Zeg hoe er wordt bijgestuurd.") : null;

/** Whether to stop is for the projectleider to decide, as long as there is something to stop. */
export const adviesOmTeStoppen = (
  { evaluaties, afgerondOp }: Dossier,
  { id: naam, oordeel }: { id: string; oordeel: Evaluatiemoment["oordeel"] },
  toelichting: string,
): Opdracht["params"][] =>
  oordeel === "stoppen" && afgerondOp === null
    ? evaluaties.filter((e) => e.id === naam).map(({ id: evaluatie, niveau }) => ({ evaluatie, niveau, toelichting }))
    : [];
