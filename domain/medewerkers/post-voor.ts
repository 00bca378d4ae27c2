import type { Datum } from "../kalender/datum.ts";
import type { BekendeMedewerker, Medewerkers } from "./medewerkers.ts";
import { medewerkersMetRol } from "./medewerkers.ts";

/** The roles by which letters go; what is of a zorgarrangeur goes to who has the traject. */
export const POSTROLLEN = ["projectleider", "plaatsvervanger", "beheerder"] as const;
export type Postrol = (typeof POSTROLLEN)[number];

/** Who gets the letters for a role on this day: of several who came first (decision 42). Null: nobody has it. */
export const postVoor = (stand: Medewerkers, rol: Postrol, dag: Datum): BekendeMedewerker | null =>
  medewerkersMetRol(stand, rol, dag)[0] ?? null;
