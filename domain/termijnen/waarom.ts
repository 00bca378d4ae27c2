import { inWoorden } from "../kalender/datum.ts";
import type { Partnernaam } from "../traject/partnerschap.ts";
import { termijnnaam } from "./namen.ts";
import type { Termijn } from "./termijn.ts";

/** Why a term ends on the day it does, in sentences: the outcome first, then each rule with its source. */
export const waarom = (
  { uiterlijk, regels, ...termijn }: Pick<Termijn, "soort" | "onderwerp" | "uiterlijk" | "regels">,
  naam: Partnernaam,
): readonly string[] => [
  // Of a forecast nobody has to be in time for.
  ...(termijn.soort === "urenbudget"
    ? []
    : [`De laatste dag voor ${termijnnaam(termijn, naam)} is ${inWoorden(uiterlijk)}.`]),
  ...regels.map(({ regel, bron }) => `${regel} (${bron})`),
];
