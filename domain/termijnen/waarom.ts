import { inWoorden } from "../kalender/datum.ts";
import { TERMIJNNAMEN } from "./namen.ts";
import type { Termijn } from "./termijn.ts";

/** Why a term ends on the day it does, in sentences: the outcome first, then each rule with its source. */
export const waarom = ({ soort, onderwerp, uiterlijk, regels }: Omit<Termijn, "momenten">): readonly string[] => [
  `De laatste dag voor ${TERMIJNNAMEN[soort]}${onderwerp === undefined ? "" : ` (${onderwerp})`} is ${inWoorden(uiterlijk)}.`,
  ...regels.map(({ regel, bron }) => `${regel} (${bron})`),
];
