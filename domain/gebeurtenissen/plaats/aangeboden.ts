import { z } from "zod";
import { definieer, mail } from "../definitie.ts";
import { datum } from "../velden.ts";
import { inWoorden } from "../../kalender/datum.ts";

export const plaatsAangeboden = definieer({
  type: "plaats.aangeboden",
  titel: "Plaats aangeboden",
  besluit: true,
  schema: () => z.strictObject({ uiterlijk: datum }),
  wie: ["systeem"],
  voorbeeld: { uiterlijk: "2025-06-16" },
  zin: (g) => `Er is een plaats vrijgekomen en aangeboden; antwoord kan tot en met ${inWoorden(g.uiterlijk)}.`,
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    plaats: "gereserveerd" as const,
    aanbodUiterlijk: gegevens.uiterlijk,
    aangebodenOp: op ?? dag,
  }),
  opdrachten: () => [mail("plaats-aangeboden", "aanvrager")],
});
