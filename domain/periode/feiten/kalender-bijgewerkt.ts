import { z } from "zod";
import { KALENDER, Kalenderschema, voorTermijnen } from "../../kalender/kalender.ts";
import { definieer } from "./definitie.ts";

export const kalenderBijgewerkt = definieer({
  type: "kalender.bijgewerkt",
  titel: "Kalender bijgewerkt",
  schema: () => z.strictObject({ kalender: Kalenderschema }),
  voorbeeld: { kalender: voorTermijnen(KALENDER) },
  zin: (g) => `De kalender is bijgewerkt, naar versie ${g.kalender.versie}.`,
  vouw: (b, { kalender }) => ({ ...b, kalender }),
});
