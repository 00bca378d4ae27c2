import { eenPunt } from "../tekst/een-punt.ts";
import { inWoorden } from "../kalender/datum.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";
import { termijnnaam } from "./namen.ts";
import type { Termijn } from "./termijn.ts";

/** Why a pause does not hold it up; of the pause itself that goes without saying. */
export const LOOPT_DOOR =
  "Een pauze houdt niet tegen wat met iemand is afgesproken of aan iemand is gevraagd: dat loopt door.";

/** Why a term ends on the day it does, in sentences: the outcome first, then each rule with its source, and why it runs while the traject stands still. */
export const waarom = (
  { uiterlijk, regels, ...termijn }: Pick<Termijn, "soort" | "onderwerp" | "uiterlijk" | "regels">,
  naam: Partnernaam,
  { staatStil = false } = {},
): readonly string[] => [
  // Of a forecast nobody has to be in time for.
  ...(termijn.soort === "urenbudget"
    ? []
    : [`De laatste dag voor ${termijnnaam(termijn, naam)} is ${inWoorden(uiterlijk)}.`]),
  ...regels.map(({ regel, bron }) => `${eenPunt(regel)} (${bron})`),
  ...(staatStil && termijn.soort !== "pauze" ? [LOOPT_DOOR] : []),
];
