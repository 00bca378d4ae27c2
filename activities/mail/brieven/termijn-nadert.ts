import { inWoorden } from "#domain/kalender/datum.ts";
import { termijnbrief } from "../termijnbrief.ts";

export const termijnNadert = termijnbrief({
  versie: 7,
  onderwerp: (nummer) => `Termijn nadert: ${nummer}`,
  eerste: (g) => `De termijn voor ${g.termijn.naam} loopt af op ${inWoorden(g.uiterlijk)}.`,
  acties: ["Lukt het niet voor die dag? Laat het de betrokkenen dan nu weten, met een nieuwe datum."],
});
