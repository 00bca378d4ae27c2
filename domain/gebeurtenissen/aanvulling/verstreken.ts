import { z } from "zod";
import { definieer } from "../definitie.ts";
import { altijd, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { datum } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { naAanvulling } from "../../termijnen/aanvulling.ts";

export const aanvullingVerstreken = definieer({
  type: "aanvulling.verstreken",
  titel: "Aanvulling niet op tijd",
  schema: () => z.strictObject({ uiterlijk: datum }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-03-14" },
  zin: (g) => `De aanvulling is niet voor of op ${inWoorden(g.uiterlijk)} ontvangen. De beslistermijn loopt weer.`,
  verwerk: (dossier, { gegevens }) => ({
    ...naAanvulling(dossier, gegevens.uiterlijk),
    verstrekenAanvulling: dossier.aanvulling,
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: niets("las in de vraag al wat er gebeurt als het antwoord uitblijft"),
    medeAanvrager: niets("hoort van het besluit"),
    projectleider: { "aanvulling-verstreken": altijd },
  },
});
