import { inWoorden } from "#domain/kalender/datum.ts";
import { termijnbrief } from "../termijnbrief.ts";

export const termijnVerlopen = termijnbrief({
  versie: 7,
  onderwerp: (nummer) => `Termijn verlopen: ${nummer}`,
  eerste: (g) => `De termijn voor ${g.termijn.naam} is verlopen. De laatste dag was ${inWoorden(g.uiterlijk)}.`,
  acties: ["Laat de betrokkenen weten dat het later wordt en wanneer zij wel bericht krijgen."],
});
