import { z } from "zod";
import { Aanmelding, alleenSchoolHeeftBrin, BRIN_VAN_SCHOOL, Herkenbaar } from "../../aanmelding/aanmelding.ts";
import { PARTIJEN } from "../../aanmelding/partijen.ts";
import { DUBBEL } from "../aanmelding/dubbele-naam.ts";
import { definieer, nee } from "../definitie.ts";
import { niets, OP_AFSTAND } from "../hoort.ts";
import { uitnodigingenVoorPartner } from "../evaluatie/uitnodiging.ts";
import { loopt } from "./loopt.ts";
import { keuze, regel } from "../velden.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import { partnernummer } from "../../traject/partnernummer.ts";
import { type Partnerschap, meedoend, waaraanHerkend } from "../../traject/partnerschap.ts";

const isTerug = ({ naam, uitgetredenOp }: Partnerschap, nieuw: string): boolean =>
  uitgetredenOp !== undefined && isZelfdeNaam(naam, nieuw);

export const partnerToegevoegd = definieer({
  type: "partner.toegevoegd",
  titel: "Partner toegevoegd",
  schema: () =>
    z
      .strictObject({
        partij: keuze(PARTIJEN),
        naam: regel(200),
        ...Herkenbaar,
        contactpersoon: Aanmelding.shape.aanvrager.shape.contactpersoon.optional(),
      })
      .refine(alleenSchoolHeeftBrin, BRIN_VAN_SCHOOL),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partij: "gemeente", naam: "Gemeente Goes" },
  zin: (g) => `${g.naam} (${g.partij}) doet mee.`,
  eis: (dossier, { gegevens }) => {
    const bestaat = meedoend(dossier).find(({ naam }) => isZelfdeNaam(naam, gegevens.naam));
    if (bestaat === undefined) return null;
    const alDaar = `${bestaat.naam} doet al mee als ${bestaat.partij}.`;
    return nee("partner.bestaat", bestaat.partij === gegevens.partij ? alDaar : `${alDaar} ${DUBBEL}`);
  },
  verwerk: (dossier, { gegevens }) => {
    const { partij, naam, contactpersoon = null } = gegevens;
    const { partners } = dossier;
    // Who left and comes back has the old number again.
    const plek = partners.findIndex((p) => isTerug(p, naam));
    const nummer = partners[plek]?.nummer ?? partnernummer(partners.length);
    const nieuw = { nummer, partij, naam, ...waaraanHerkend(gegevens), contactpersoon };
    return { ...dossier, partners: plek < 0 ? [...partners, nieuw] : partners.with(plek, nieuw) };
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: niets("bespreekt met de zorgarrangeur wie er meedoet"),
    medeAanvrager: niets("bespreekt met de zorgarrangeur wie er meedoet"),
    partner: {
      // Before the start of the traject nothing goes to partners; then all of them hear of it.
      welkom: (dossier, { gegevens }) =>
        meedoend(dossier)
          .filter(({ naam, contactpersoon }) => naam === gegevens.naam && contactpersoon !== null && loopt(dossier))
          .map(({ nummer }) => ({ partner: nummer })),
      "uitnodiging-evaluatie": (dossier, { gegevens, dag }) =>
        meedoend(dossier)
          .filter(({ naam }) => naam === gegevens.naam)
          .flatMap(({ nummer }) => uitnodigingenVoorPartner(dossier, nummer, dag)),
    },
    za: niets("legt dit vast, of ziet het in het dossier"),
    projectleider: niets("ziet in het dossier wie er meedoet"),
  },
});
