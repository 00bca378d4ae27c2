import { z } from "zod";
import { definieer } from "../definitie.ts";
import { altijd, KOPIE, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { beloofdeDagParams } from "../besluit/beloofde-dag.ts";
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
    aanvrager: {
      "nieuwe-beslisdag": (dossier, { dag }) => ({ soort: "zonder-aanvulling", ...beloofdeDagParams(dossier, dag) }),
    },
    medeAanvrager: KOPIE,
    projectleider: { "aanvulling-verstreken": altijd },
  },
});
