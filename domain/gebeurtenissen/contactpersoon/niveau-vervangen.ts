import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { afvaller, valtAf } from "./afvaller.ts";
import { geenNiveaucontact, nergensNiveaucontact } from "./geen-niveaucontact.ts";
import { hoortVanNiveau, metNiveaucontact } from "./niveau.ts";
import { antwoordInWoorden, mandaatEnTijd, metAntwoord } from "./mandaat-en-tijd.ts";
import { definieer, nee } from "../definitie.ts";
import { NIVEAUS } from "../evaluatie/niveaus.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { keuze, partnerveld, reden } from "../velden.ts";
import { contactVan } from "../../traject/partnerschap.ts";

export const contactpersoonNiveauVervangen = definieer({
  type: "contactpersoon.niveau-vervangen",
  titel: "Contactpersoon voor een niveau vervangen",
  schema: () =>
    z.strictObject({
      partner: partnerveld,
      niveau: keuze(NIVEAUS),
      /** Left out: the contactpersoon of the partner speaks for this level again. */
      contactpersoon: Contactpersoon.optional(),
      ...mandaatEnTijd(),
      reden,
    }),
  aangevuld: () => z.strictObject({ valtAf: valtAf() }),
  wie: UITVOERDERS,
  voorbeeld: { partner: "partner-1", niveau: "bestuur", reden: "De bestuurder is opgestapt; er is nog geen opvolger." },
  zin: (g, naam) =>
    `De contactpersoon van ${naam(g.partner)} voor het niveau ${g.niveau} is vervangen${g.contactpersoon === undefined ? " door de vaste contactpersoon" : ""}: ${g.reden}${antwoordInWoorden("De opvolger", g)}`,
  vulAan: (dossier, { gegevens: g }) =>
    afvaller(dossier, g.partner, g.contactpersoon ?? contactVan(dossier, g.partner), g.niveau),
  mag: nergensNiveaucontact,
  eis: (dossier, { gegevens: { partner, niveau, contactpersoon, mandaat, tijd } }) =>
    doetNietMee(dossier, partner) ??
    geenNiveaucontact(dossier, partner, niveau) ??
    (contactpersoon === undefined && (mandaat ?? tijd) !== undefined
      ? nee("niveaucontact.niemand", "Van wie zijn mandaat en tijd? Noem de contactpersoon, of laat ze weg.")
      : null),
  verwerk: (dossier, { gegevens }) =>
    metNiveaucontact(
      dossier,
      gegevens,
      gegevens.contactpersoon === undefined ? null : { ...gegevens.contactpersoon, ...metAntwoord(gegevens) },
    ),
  hoort: hoortVanNiveau,
});
