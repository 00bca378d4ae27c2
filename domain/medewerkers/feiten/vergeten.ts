import { z } from "zod";
import { medewerkerId, VERGETEN_NAAM } from "../medewerker.ts";
import { metMedewerker } from "../met-medewerker.ts";
import { definieer } from "./definitie.ts";

/** The store erases what earlier lines held of them (activities/store/vergeet.ts); the chain goes on verifying, because it holds seals only. */
export const medewerkerVergeten = definieer({
  type: "medewerker.vergeten",
  titel: "Medewerker vergeten",
  schema: () => z.strictObject({ medewerker: medewerkerId() }),
  voorbeeld: { medewerker: "za-03" },
  zin: (g) => `Naam, mailadres en telefoonnummer van ${g.medewerker} zijn gewist.`,
  vouw: (stand, { medewerker }, volgnummer) =>
    metMedewerker(stand, medewerker, volgnummer, (een) => ({
      ...een,
      naam: VERGETEN_NAAM,
      mail: "",
      telefoon: null,
      uitnodiging: null,
      account: null,
    })),
});
