import { inWoorden } from "#domain/kalender/datum.ts";
import { termijnbrief } from "../termijnbrief.ts";

export const escalatie = termijnbrief({
  versie: 7,
  onderwerp: (nummer) => `Actie nodig: termijn nog open bij ${nummer}`,
  eerste: (g) =>
    `De termijn voor ${g.termijn.naam} is verlopen op ${inWoorden(g.uiterlijk)} en staat nog steeds open. Daarom krijgt u dit bericht.`,
  acties: [
    "Spreek vandaag af wie de termijn afhandelt.",
    "Is degene die dit zou doen niet bereikbaar? Handel de termijn dan zelf af.",
    "Laat de betrokkenen weten wanneer zij bericht krijgen.",
  ],
});
