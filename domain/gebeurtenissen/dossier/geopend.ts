import { z } from "zod";
import type { Periode } from "../../aanmelding/regels.ts";
import { eenExemplaar } from "../../een-exemplaar.ts";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { KALENDER, Kalenderschema } from "../../kalender/kalender.ts";
import { leegDossier } from "../../traject/dossier.ts";

export const dossierGeopend = definieer({
  type: "dossier.geopend",
  titel: "Dossier geopend",
  // The rules and the calendar travel in the journaal itself, so that it can be replayed years later without anything else.
  schema: () =>
    z.strictObject({
      regels: z
        .custom<Periode>((waarde) => typeof waarde === "object" && waarde !== null && "hash" in waarde)
        .overwrite(eenExemplaar),
      kalender: Kalenderschema.overwrite(eenExemplaar),
    }),
  wie: ["systeem"],
  voorbeeld: { regels: leegDossier("").regels, kalender: KALENDER },
  zin: (g) => `Het dossier is geopend onder de regels van ${g.regels.naam.toLowerCase()} (versie ${g.regels.versie}).`,
  verwerk: (dossier, { gegevens: { regels, kalender } }) => ({
    ...dossier,
    regels,
    kalender,
  }),
  hoort: niemand("er is nog niets gevraagd: dit legt vast welke regels en welke kalender gelden"),
});
