import { inWoorden } from "#domain/kalender/datum.ts";
import { termijnInWoorden } from "../woorden.ts";
import { termijnbrief } from "./termijnbrief.ts";

export const termijnNadert = termijnbrief({
  versie: 1,
  onderwerp: (nummer) => `Termijn nadert: ${nummer}`,
  eerste: (g) => `De termijn voor ${termijnInWoorden(g.soort)} loopt af op ${inWoorden(g.uiterlijk)}.`,
  acties: [
    "Open het traject en handel de termijn uiterlijk op die dag af.",
    "Lukt dat niet? Laat het de betrokkenen dan nu weten, met een nieuwe datum.",
  ],
});
