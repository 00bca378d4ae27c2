import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";

export const bestuurscontactGenoemd = definieer({
  type: "bestuurscontact.genoemd",
  titel: "Contact bij het bestuur genoemd",
  schema: () => z.strictObject({ persoon: Contactpersoon }),
  wie: UITVOERDERS,
  voorbeeld: { persoon: { naam: "Noor de Wit", functie: "bestuurder", email: "n.dewit@dewissel.example" } },
  // Of people no more than for what they are there.
  zin: ({ persoon: { functie } }) =>
    `Bekend is wie er namens het bestuur bij betrokken is${functie === undefined ? "." : `: ${functie}.`}`,
  verwerk: (dossier, { gegevens }) => ({ ...dossier, plan: { ...dossier.plan, bestuurscontact: gegevens.persoon } }),
  hoort: BESPROKEN,
});
