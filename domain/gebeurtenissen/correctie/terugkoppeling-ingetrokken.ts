import { z } from "zod";
import { naAfrondingBegon } from "../afronding/volgorde.ts";
import { definieer, nee } from "../definitie.ts";
import { reden, regel } from "../velden.ts";

export const terugkoppelingIngetrokken = definieer({
  type: "terugkoppeling.ingetrokken",
  titel: "Terugkoppeling ingetrokken",
  schema: () => z.strictObject({ partner: regel(200), reden }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { partner: "De Wissel Breda", reden: "Het gesprek was met de gemeente." },
  zin: (g) => `De resultaten zijn toch niet teruggekoppeld aan ${g.partner}: ${g.reden}`,
  eis: (dossier, gebeurtenis) => {
    const { partner } = gebeurtenis.gegevens;
    return dossier.terugkoppeling.includes(partner)
      ? naAfrondingBegon(dossier, gebeurtenis)
      : nee(
          "terugkoppeling.niet-gegeven",
          `${partner} heeft geen terugkoppeling gehad, dus er valt niets in te trekken.`,
        );
  },
  // Closing then asks after this partner again.
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    terugkoppeling: dossier.terugkoppeling.filter((partner) => partner !== gegevens.partner),
  }),
});
