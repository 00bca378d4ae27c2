import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { definieer } from "../definitie.ts";
import { BESPROKEN } from "./besproken.ts";
import { UITVOERDERS } from "../uitvoerders.ts";

export const kwaliteitsmedewerkerGenoemd = definieer({
  type: "kwaliteitsmedewerker.genoemd",
  titel: "Kwaliteitsmedewerker genoemd",
  schema: () => z.strictObject({ persoon: Contactpersoon }),
  wie: UITVOERDERS,
  voorbeeld: { persoon: { naam: "Noor de Wit", functie: "intern begeleider", email: "n.dewit@dewissel.example" } },
  // Of people no more than for what they are there.
  zin: ({ persoon: { functie } }) =>
    `Bekend is wie in de school het werk kan overnemen${functie === undefined ? "." : `: ${functie}.`}`,
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    plan: { ...dossier.plan, kwaliteitsmedewerker: gegevens.persoon },
  }),
  hoort: BESPROKEN,
});
