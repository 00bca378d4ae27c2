import { z } from "zod";
import { Aanmelding, PARTIJEN } from "../../aanmelding/aanmelding.ts";
import { DUBBEL } from "../aanmelding/dubbele-naam.ts";
import { definieer, nee } from "../definitie.ts";
import { uitnodigingenVoorPartner } from "../evaluatie/uitnodiging.ts";
import { keuze, regel } from "../velden.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import { type Partnerschap, meedoend } from "../../traject/partnerschap.ts";

const isTerug = ({ naam, uitgetredenOp }: Partnerschap, nieuw: string): boolean =>
  uitgetredenOp !== undefined && isZelfdeNaam(naam, nieuw);

export const partnerToegevoegd = definieer({
  type: "partner.toegevoegd",
  titel: "Partner toegevoegd",
  schema: () =>
    z.strictObject({
      partij: keuze(PARTIJEN),
      naam: regel(200),
      contactpersoon: Aanmelding.shape.aanvrager.shape.contactpersoon.optional(),
    }),
  aangevuld: () => z.strictObject({ naam: regel(200) }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partij: "gemeente", naam: "Gemeente Goes" },
  zin: (g) => `${g.naam} (${g.partij}) doet mee.`,
  eis: (dossier, { gegevens }) => {
    const bestaat = meedoend(dossier).find(({ naam }) => isZelfdeNaam(naam, gegevens.naam));
    if (bestaat === undefined) return null;
    const alDaar = `${bestaat.naam} doet al mee als ${bestaat.partij}.`;
    return nee("partner.bestaat", bestaat.partij === gegevens.partij ? alDaar : `${alDaar} ${DUBBEL}`);
  },
  // And the old name: everything that was agreed, asked and sent goes by it, whatever it is called now.
  vulAan: ({ partners }, { gegevens }) => ({
    naam: partners.find((p) => isTerug(p, gegevens.naam))?.naam ?? gegevens.naam,
  }),
  verwerk: (dossier, { gegevens: { partij, naam, contactpersoon = null } }) => {
    const nieuw = { partij, naam, contactpersoon };
    // Who left and comes back has the old number again.
    const terug = dossier.partners.findIndex((p) => isTerug(p, naam));
    return { ...dossier, partners: terug < 0 ? [...dossier.partners, nieuw] : dossier.partners.with(terug, nieuw) };
  },
  opdrachten: (dossier, { gegevens }) => uitnodigingenVoorPartner(dossier, gegevens.naam),
});
