import type { Gebeurtenis } from "../definitie.ts";
import { nietVoor } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** A traject goes on, with nazorg or by itself, after it ended and after the nazorg that it had. */
export const naHetEinde = ({ afgerondOp, nazorg }: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(afgerondOp, "het einde van het traject", gebeurtenis.op, gebeurtenis) ??
  nietVoor(nazorg?.afgerondOp, "het einde van de nazorg", gebeurtenis.op, gebeurtenis);
