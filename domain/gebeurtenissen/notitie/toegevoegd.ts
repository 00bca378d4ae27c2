import { z } from "zod";
import { definieer } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { lang } from "../velden.ts";

export const notitieToegevoegd = definieer({
  type: "notitie.toegevoegd",
  titel: "Notitie",
  schema: () => z.strictObject({ tekst: lang(4000) }),
  wie: ["projectleider", "zorgarrangeur", "beheerder"],
  voorbeeld: { tekst: "De directeur is op dinsdag bereikbaar." },
  zin: (g) => `Notitie: ${g.tekst}`,
  verwerk: (dossier) => dossier,
  hoort: niemand("een notitie is voor wie het dossier leest"),
});
