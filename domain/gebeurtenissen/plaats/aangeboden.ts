import { z } from "zod";
import { definieer } from "../definitie.ts";
import { altijd, KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { metVoorbij, voorbij, voorbijInWoorden } from "./voorbij.ts";
import { datum } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const plaatsAangeboden = definieer({
  type: "plaats.aangeboden",
  titel: "Plaats aangeboden",
  besluit: true,
  schema: () => z.strictObject({ uiterlijk: datum, voorbij: voorbij() }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-06-16" },
  zin: (g) =>
    `Er is een plaats vrijgekomen en aangeboden${voorbijInWoorden(g.voorbij)}; antwoord kan tot en met ${inWoorden(g.uiterlijk)}.`,
  eis: (dossier, gebeurtenis) =>
    nietVoor(dossier.opWachtlijst?.op, "de plaatsing op de wachtlijst", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    ...metVoorbij(dossier, gegevens),
    plaats: "gereserveerd" as const,
    aanbodUiterlijk: gegevens.uiterlijk,
    aangebodenOp: op ?? dag,
  }),
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: { "plaats-aangeboden": altijd },
    medeAanvrager: KOPIE,
    projectleider: niets("ziet onder de signalen wie nog moet antwoorden"),
  },
});
