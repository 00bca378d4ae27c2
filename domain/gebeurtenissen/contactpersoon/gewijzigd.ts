import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { borgingsherinnering } from "../borging/vraag.ts";
import { adres, afvaller, valtAf } from "./afvaller.ts";
import { definieer } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { loopt } from "../partner/loopt.ts";
import { afmeldingen, openVoor, telAfmelding, uitnodigingenVoorPartner } from "../evaluatie/uitnodiging.ts";
import { doetNietMee } from "../partner/doet-mee.ts";
import { jaNee, lang, partnerveld } from "../velden.ts";
import { metWissel, naVertrek } from "../../traject/stilstand.ts";
import { contactVan, partnerMet } from "../../traject/partnerschap.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";

export const contactpersoonGewijzigd = definieer({
  type: "contactpersoon.gewijzigd",
  titel: "Nieuwe contactpersoon",
  schema: () => z.strictObject({ partner: partnerveld, contactpersoon: Contactpersoon, overdracht: lang(2000) }),
  aangevuld: () =>
    z.strictObject({
      valtAf: valtAf(),
      /** Somebody else, and not only another address. */
      wissel: jaNee.optional(),
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
    ...(isDezelfde(contactVan(dossier, partner), contactpersoon) ? {} : { wissel: true }),
    ...(adres(contactVan(dossier, partner)) === adres(contactpersoon) ||
    borgingsherinnering(dossier, partner).length === 0
      ? {}
      : { vraagOpnieuw: true }),
  }),
  verwerk: (dossier, { gegevens, op, dag }) => ({
    ...dossier,
    ...(gegevens.valtAf === true ? telAfmelding(dossier, openVoor(dossier, gegevens.partner)) : {}),
    ...naVertrek(dossier, gegevens.partner, op ?? dag),
    ...(gegevens.wissel === true ? telWissel(dossier, gegevens.partner) : {}),
    partners: dossier.partners.map((p) => {
      if (p.nummer !== gegevens.partner) return p;
      const { vertrokken: _vertrokken, vertrokkenOp: _vertrokkenOp, ...partner } = p;
      return { ...partner, contactpersoon: gegevens.contactpersoon };
    }),
  }),
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      welkom: (dossier, { gegevens: { partner } }) => (loopt(dossier) ? { partner } : null),
      "uitnodiging-evaluatie": (dossier, { gegevens: { partner, valtAf }, dag }) => [
        ...(valtAf === true ? afmeldingen(dossier, { partner }, dag) : []),
        ...uitnodigingenVoorPartner(dossier, partner, dag),
      ],
      // The link that went out before is of the one who left.
      borgingsvraag: (dossier, { gegevens: { partner, vraagOpnieuw } }) =>
        vraagOpnieuw === true ? borgingsherinnering(dossier, partner) : [],
    },
    za: niets("houdt de contactpersonen bij, en ziet ze in het dossier"),
    projectleider: niets("ziet de contactpersonen in het dossier"),
  },
});

const isDezelfde = (was: Contactpersoon | null, nu: Contactpersoon): boolean =>
  was !== null && isZelfdeNaam(was.naam, nu.naam);

/** What changes after the end cost the traject nothing. */
function telWissel(dossier: Dossier, partner: string): Partial<Dossier> {
  const partij = partnerMet(dossier, partner)?.partij;
  return partij === undefined || dossier.besluit?.soort !== "toegekend" || dossier.afgesloten
    ? {}
    : { wissels: metWissel(dossier.wissels, partij) };
}
