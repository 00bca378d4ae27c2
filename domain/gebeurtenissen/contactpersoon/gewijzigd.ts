import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { borgingsherinnering } from "../borging/vraag.ts";
import { adres, afvaller, valtAf } from "./afvaller.ts";
import { definieer } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { afmeldingen, telAfmelding, uitnodigingenVoorPartner } from "../evaluatie/uitnodiging.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { jaNee, lang, partnerveld } from "../velden.ts";
import { contactVan } from "../../traject/partnerschap.ts";

export const contactpersoonGewijzigd = definieer({
  type: "contactpersoon.gewijzigd",
  titel: "Nieuwe contactpersoon",
  schema: () => z.strictObject({ partner: partnerveld, contactpersoon: Contactpersoon, overdracht: lang(2000) }),
  aangevuld: () =>
    z.strictObject({
      valtAf: valtAf(),
      /** A borgingsvraag waits for an answer and its link went to another address. */
      vraagOpnieuw: jaNee.optional(),
    }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: {
    partner: "partner-1",
    contactpersoon: { naam: "Jip Jansen", email: "j.jansen@dewissel.example" },
    overdracht: "Samen het dossier doorgenomen op 12 april.",
  },
  zin: (g, naam) => `${naam(g.partner)} heeft een nieuwe contactpersoon.`,
  eis: (dossier, { gegevens }) => doetNietMee(dossier, gegevens.partner),
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
      p.nummer === gegevens.partner
        ? { nummer: p.nummer, partij: p.partij, naam: p.naam, contactpersoon: gegevens.contactpersoon }
        : p,
    ),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "uitnodiging-evaluatie": (dossier, { gegevens: { partner, valtAf } }) => [
        ...(valtAf === true ? afmeldingen(dossier, { partner }) : []),
        ...uitnodigingenVoorPartner(dossier, partner),
      ],
      // The link that went out before is of the one who left.
      borgingsvraag: (dossier, { gegevens: { partner, vraagOpnieuw } }) =>
        vraagOpnieuw === true ? borgingsherinnering(dossier, partner) : [],
    },
    za: niets("houdt de contactpersonen bij, en ziet ze in het dossier"),
    projectleider: niets("ziet de contactpersonen in het dossier"),
  },
});
