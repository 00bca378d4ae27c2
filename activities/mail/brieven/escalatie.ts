import { inWoorden } from "#domain/kalender/datum.ts";
import { termijnInWoorden } from "../woorden.ts";
import { termijnbrief } from "./termijnbrief.ts";

export const escalatie = termijnbrief({
  versie: 1,
  onderwerp: (nummer) => `Actie nodig: termijn nog open bij ${nummer}`,
  eerste: (g) =>
    `De termijn voor ${termijnInWoorden(g.soort)} is verlopen op ${inWoorden(g.uiterlijk)} en staat nog steeds open. Daarom krijgt u dit bericht.`,
  acties: [
    "Spreek vandaag af wie de termijn afhandelt.",
    "Is de projectleider niet bereikbaar? Dan handelt de plaatsvervanger de termijn af.",
    "Laat de betrokkenen weten wanneer zij bericht krijgen.",
  ],
});
