import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";

/** A day that a register does not know stays unknown; the day on which that was recorded only says from when somebody can do something about it. */
export const zonderDag = (dag: Datum): Pick<Dossier, "afrondingVastgelegdOp"> => ({ afrondingVastgelegdOp: dag });
