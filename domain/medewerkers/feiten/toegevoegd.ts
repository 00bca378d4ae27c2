import { z } from "zod";
import { inWoorden } from "../../kalender/datum.ts";
import { opsomming } from "../../tekst/opsomming.ts";
import { medewerkerId, medewerkervelden } from "../medewerker.ts";
import { definieer } from "./definitie.ts";

export const medewerkerToegevoegd = definieer({
  type: "medewerker.toegevoegd",
  titel: "Medewerker toegevoegd",
  schema: () => z.strictObject({ id: medewerkerId(), ...medewerkervelden() }),
  voorbeeld: {
    id: "za-03",
    naam: "Kim de Boer",
    mail: "kim@trajecten.example",
    telefoon: "06 5550 0103",
    rollen: ["zorgarrangeur"],
    urenPerWeek: 24,
    van: "2026-01-05",
    tot: null,
  },
  zin: (g) => `${g.naam} werkt hier vanaf ${inWoorden(g.van)} als ${opsomming(g.rollen)}.`,
  vouw: (stand, nieuw, volgnummer) => ({
    ...stand,
    medewerkers: { ...stand.medewerkers, [nieuw.id]: { ...nieuw, uitnodiging: null, account: null, volgnummer } },
  }),
});
