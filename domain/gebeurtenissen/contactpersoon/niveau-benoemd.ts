import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { afvaller, valtAf } from "./afvaller.ts";
import { hoortVanNiveau, metNiveaucontact } from "./niveau.ts";
import { antwoordInWoorden, mandaatEnTijd, metAntwoord } from "./mandaat-en-tijd.ts";
import { definieer, nee } from "../definitie.ts";
import { NIVEAUS } from "../evaluatie/niveaus.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { keuze, partnerveld } from "../velden.ts";
import { heeftEigen } from "../../traject/partnerschap.ts";

export const contactpersoonNiveauBenoemd = definieer({
  type: "contactpersoon.niveau-benoemd",
  titel: "Contactpersoon voor een niveau",
  schema: () =>
    z.strictObject({
      partner: partnerveld,
      niveau: keuze(NIVEAUS),
      contactpersoon: Contactpersoon,
      ...mandaatEnTijd(),
    }),
  aangevuld: () => z.strictObject({ valtAf: valtAf() }),
  wie: UITVOERDERS,
  voorbeeld: {
    partner: "partner-1",
    niveau: "bestuur",
    contactpersoon: { naam: "Sam de Boer", functie: "bestuurder", email: "s.deboer@dewissel.example" },
    mandaat: true,
    tijd: true,
  },
  zin: (g, naam) =>
    `${naam(g.partner)} heeft een eigen contactpersoon voor het niveau ${g.niveau}.${antwoordInWoorden("Die", g)}`,
  vulAan: (dossier, { gegevens: g }) => afvaller(dossier, g.partner, g.contactpersoon, g.niveau),
  eis: (dossier, { gegevens: { partner, niveau } }) =>
    doetNietMee(dossier, partner) ??
    (heeftEigen(dossier, partner, niveau)
      ? nee(
          "niveaucontact.bestaat",
          `Voor het niveau ${niveau} is er al een contactpersoon. Leg vast dat die wordt vervangen of overdraagt.`,
        )
      : null),
  verwerk: (dossier, { gegevens }) =>
    metNiveaucontact(dossier, gegevens, { ...gegevens.contactpersoon, ...metAntwoord(gegevens) }),
  hoort: hoortVanNiveau,
});
