import { z } from "zod";
import { definieer } from "../definitie.ts";
import { reden } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";

export const aanvraagIngetrokken = definieer({
  type: "aanvraag.ingetrokken",
  titel: "Aanvraag ingetrokken",
  schema: () => z.strictObject({ reden }),
  wie: ["projectleider", "aanvrager"],
  voorbeeld: { reden: "De school pakt het zelf op." },
  zin: (g) => `De aanvraag is ingetrokken: ${g.reden}`,
  eis: (dossier, gebeurtenis) => nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis),
  verwerk: (dossier) => ({ ...dossier, plaats: "geen" as const, aanvulling: null, aanbodUiterlijk: null }),
  opdrachten: () => [{ type: "periode", params: { melding: "vrijgeven", voorrang: false } }],
});
