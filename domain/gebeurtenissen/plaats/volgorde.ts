import type { Gebeurtenis } from "../definitie.ts";
import { nietVoor } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";

export const naAanbod = ({ aangebodenOp }: Dossier, gebeurtenis: Pick<Gebeurtenis, "op" | "bron">) =>
  nietVoor(aangebodenOp, "het aanbod", gebeurtenis.op, gebeurtenis);
