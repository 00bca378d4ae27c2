import { z } from "zod";
import { afvaller, valtAf } from "./afvaller.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { afmeldingen, openVoor, telAfmelding } from "../evaluatie/uitnodiging.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { partnerveld, reden } from "../velden.ts";
import { nietVoorToekenning } from "../volgorde.ts";
import { meedoend } from "../../traject/partnerschap.ts";

export const contactpersoonVertrekt = definieer({
  type: "contactpersoon.vertrekt",
  titel: "Contactpersoon vertrekt",
  schema: () => z.strictObject({ partner: partnerveld, reden }),
  aangevuld: () => z.strictObject({ valtAf: valtAf() }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partner: "partner-1", reden: "Andere baan per 1 mei." },
  zin: (g, naam) => `De contactpersoon van ${naam(g.partner)} vertrekt; er is een opvolger nodig.`,
  mag: (dossier) =>
    meedoend(dossier).every(({ vertrokken }) => vertrokken === true)
      ? nee("contactpersoon.al-weg", "Alle contactpersonen zijn al vertrokken. Leg vast wie de opvolgers zijn.")
      : null,
  eis: (dossier, gebeurtenis) => {
    const partner = meedoend(dossier).find(({ nummer }) => nummer === gebeurtenis.gegevens.partner);
    if (partner === undefined) return doetNietMee(dossier, gebeurtenis.gegevens.partner);
    // Told twice, the term for a successor would begin anew.
    return partner.vertrokken === true
      ? nee(
          "contactpersoon.al-weg",
          `De contactpersoon van ${partner.naam} is al vertrokken. Leg vast wie de opvolger is.`,
        )
      : nietVoorToekenning(dossier, gebeurtenis.op, gebeurtenis);
  },
  vulAan: (dossier, { gegevens }) => afvaller(dossier, gegevens.partner, null),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    ...(gegevens.valtAf === true ? telAfmelding(dossier, openVoor(dossier, gegevens.partner)) : {}),
    partners: dossier.partners.map((p) =>
      p.nummer === gegevens.partner
        ? { ...p, contactpersoon: null, vertrokken: true as const, vertrokkenOp: op ?? dag }
        : p,
    ),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "uitnodiging-evaluatie": (dossier, { gegevens: { partner, valtAf }, dag }) =>
        valtAf === true ? afmeldingen(dossier, { partner }, dag) : [],
    },
    za: niets("legt dit vast, of ziet het onder de signalen; de klok herinnert aan de opvolger"),
    projectleider: niets("ziet het onder de signalen; de klok herinnert aan de opvolger"),
  },
});
