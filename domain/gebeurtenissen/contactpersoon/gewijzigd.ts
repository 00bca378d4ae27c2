import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { borgingsherinnering } from "../borging/vraag.ts";
import { adres, afvaller, isPartner, valtAf } from "./afvaller.ts";
import { definieer } from "../definitie.ts";
import { afmeldingen, telAfmelding, uitnodigingenVoorPartner } from "../evaluatie/uitnodiging.ts";
import { jaNee, lang, regel } from "../velden.ts";
import { contactVan, meedoend } from "../../traject/partnerschap.ts";

export const contactpersoonGewijzigd = definieer({
  type: "contactpersoon.gewijzigd",
  titel: "Nieuwe contactpersoon",
  schema: () => z.strictObject({ partner: regel(200), contactpersoon: Contactpersoon, overdracht: lang(2000) }),
  aangevuld: () =>
    z.strictObject({
      valtAf: valtAf(),
      /** A borgingsvraag waits for an answer and its link went to another address. */
      vraagOpnieuw: jaNee.optional(),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: {
    partner: "De Wissel Breda",
    contactpersoon: { naam: "Jip Jansen", email: "j.jansen@dewissel.example" },
    overdracht: "Samen het dossier doorgenomen op 12 april.",
  },
  zin: (g) => `${g.partner} heeft een nieuwe contactpersoon.`,
  eis: (dossier, { gegevens }) =>
    meedoend(dossier).some((p) => p.naam === gegevens.partner) ? null : isPartner(gegevens.partner),
  vulAan: (dossier, { gegevens: { partner, contactpersoon } }) => ({
    ...afvaller(dossier, partner, contactpersoon),
    ...(adres(contactVan(dossier, partner)) === adres(contactpersoon) ||
    borgingsherinnering(dossier, partner).length === 0
      ? {}
      : { vraagOpnieuw: true }),
  }),
  verwerk: (dossier, { gegevens }) => ({
    ...dossier,
    ...(gegevens.valtAf === true ? telAfmelding(dossier) : {}),
    partners: dossier.partners.map((p) =>
      p.naam === gegevens.partner ? { partij: p.partij, naam: p.naam, contactpersoon: gegevens.contactpersoon } : p,
    ),
  }),
  opdrachten: (dossier, { gegevens }) => [
    ...(gegevens.valtAf === true ? afmeldingen(dossier, { partner: gegevens.partner }) : []),
    ...uitnodigingenVoorPartner(dossier, gegevens.partner),
    // The link that went out before is of the one who left.
    ...(gegevens.vraagOpnieuw === true ? borgingsherinnering(dossier, gegevens.partner) : []),
  ],
});
