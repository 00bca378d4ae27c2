import type { Trajectregel } from "../projectie/trajectregel.ts";
import { PROJECTLEIDER, type Signaal } from "./signaal.ts";

/** A traject in the hands of somebody who no longer works here: given to them in the moment in which they left, or never handed over. */
export const medewerkersignalen = (
  verlaten: readonly Pick<Trajectregel, "nummer" | "naam" | "za">[],
): readonly Signaal[] =>
  verlaten.map(({ nummer, naam, za }) => ({
    nummer,
    naam,
    sleutel: `medewerker:${za}`,
    soort: "medewerker",
    voor: PROJECTLEIDER,
    wat: `${za} is geen medewerker meer. Draag het traject over.`,
    uiterlijk: null,
    groep: "deze week",
    geopendOp: null,
    afgehandeldOp: null,
  }));
