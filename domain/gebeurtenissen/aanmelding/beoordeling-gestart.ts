import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";

export const beoordelingGestart = definieer({
  type: "beoordeling.gestart",
  titel: "Beoordeling gestart",
  schema: () => z.strictObject({}),
  wie: ["projectleider"],
  voorbeeld: {},
  zin: () => "De projectleider is begonnen met de beoordeling.",
  verwerk: (dossier) => dossier,
  hoort: niemand("wie heeft aangevraagd weet al op welke dag er een besluit is; dat verandert hier niet door"),
});
