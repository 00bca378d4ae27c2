import { nee } from "../definitie.ts";
import { deelnemers, momentMet } from "./uitnodiging.ts";
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

/** What came of it, to each who was invited; nothing of a moment of which nobody knows the day. */
export const uitkomstVan = (
  dossier: Dossier,
  naam: string,
  waarom: { readonly toelichting: string; readonly hoe: string | null; readonly gecorrigeerd?: true },
): Opdracht["params"][] =>
  momentMet(dossier, naam).flatMap(({ niveau, oordeel, gehoudenOp = null }) =>
    oordeel === null || gehoudenOp === null
      ? []
      : deelnemers(dossier, niveau).map((partner) => ({ partner, niveau, soort: oordeel, op: gehoudenOp, ...waarom })),
  );
