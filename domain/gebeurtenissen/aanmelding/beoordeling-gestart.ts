import { z } from "zod";
import { definieer } from "../definitie.ts";

export const beoordelingGestart = definieer({
  type: "beoordeling.gestart",
  titel: "Beoordeling gestart",
  schema: () => z.strictObject({}),
  wie: ["projectleider"],
  voorbeeld: {},
  zin: () => "De projectleider is begonnen met de beoordeling.",
  verwerk: (dossier) => dossier,
});
