import { z } from "zod";
import { naAfrondingBegon } from "../afronding/volgorde.ts";
import { definieer, nee } from "../definitie.ts";
import { niemand } from "../hoort.ts";
import { bestaatNiet } from "../partner/doet-mee.ts";
import { partnerveld, reden } from "../velden.ts";
import { namenIn } from "../../traject/partnerschap.ts";

export const terugkoppelingIngetrokken = definieer({
  type: "terugkoppeling.ingetrokken",
  titel: "Terugkoppeling ingetrokken",
  schema: () => z.strictObject({ partner: partnerveld, reden }),
  wie: ["zorgarrangeur", "projectleider"],
  voorbeeld: { partner: "partner-1", reden: "Het gesprek was met de gemeente." },
  zin: (g, naam) => `De resultaten zijn toch niet teruggekoppeld aan ${naam(g.partner)}: ${g.reden}`,
  mag: ({ terugkoppeling }) =>
    terugkoppeling.length === 0
      ? nee("terugkoppeling.niet-gegeven", "Niemand heeft nog een terugkoppeling gehad.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const { partner } = gebeurtenis.gegevens;
    return dossier.terugkoppeling.includes(partner)
      ? naAfrondingBegon(dossier, gebeurtenis)
      : (bestaatNiet(dossier, partner) ??
          nee(
            "terugkoppeling.niet-gegeven",
            `${namenIn(dossier)(partner)} heeft geen terugkoppeling gehad, dus er valt niets in te trekken.`,
          ));
  },
  // Closing then asks after this partner again.
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    terugkoppeling: dossier.terugkoppeling.filter((partner) => partner !== gegevens.partner),
  }),
  hoort: niemand("het gesprek was er niet, en komt er alsnog; dan hoort de partner het"),
});
