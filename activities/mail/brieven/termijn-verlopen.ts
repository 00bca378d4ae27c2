import { inWoorden } from "#domain/kalender/datum.ts";
import { termijnInWoorden } from "../woorden.ts";
import { termijnbrief } from "./termijnbrief.ts";

export const termijnVerlopen = termijnbrief({
  versie: 1,
  onderwerp: (nummer) => `Termijn verlopen: ${nummer}`,
  eerste: (g) =>
    `De termijn voor ${termijnInWoorden(g.soort)} is verlopen. De laatste dag was ${inWoorden(g.uiterlijk)}.`,
  acties: [
    "Handel de termijn vandaag nog af.",
    "Laat de betrokkenen weten dat het later wordt en wanneer zij wel bericht krijgen.",
    "Blijft de termijn open? Dan krijgt de plaatsvervanger bericht.",
  ],
});
