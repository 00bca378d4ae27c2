import { afmeldingen, openVoor, telAfmelding, uitnodigingenVoorPartner } from "../evaluatie/uitnodiging.ts";
import { adres } from "./afvaller.ts";
import { loopt } from "../partner/loopt.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import type { Datum } from "../../kalender/datum.ts";
import type { Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import { contactVan, heeftEigen, type Niveau, type Niveaucontact } from "../../traject/partnerschap.ts";

/** Who speaks for a partner on one level: what happens when that becomes another, however it is told. */

export interface Niveauplek {
  readonly partner: Partnernummer;
  readonly niveau: Niveau;
  readonly valtAf?: boolean | undefined;
}

/** `wie` null: the contactpersoon speaks for that level again. */
export const metNiveaucontact = (
  dossier: Dossier,
  { partner, niveau, valtAf }: Niveauplek,
  wie: Niveaucontact | null,
): Dossier => ({
  ...dossier,
  ...(valtAf === true ? telAfmelding(dossier, openVoor(dossier, partner, niveau)) : {}),
  partners: dossier.partners.map((p) => {
    if (p.nummer !== partner) return p;
    const { [niveau]: _oud, ...andere } = p.niveaus ?? {};
    return { ...p, niveaus: wie === null ? andere : { ...andere, [niveau]: wie } };
  }),
});

/** Before an invitation comes out of the blue. */
export const welkomOpNiveau = (
  dossier: Dossier,
  { partner, niveau }: Niveauplek,
): { partner: string; niveau: Niveau } | null =>
  loopt(dossier) && isAnder(dossier, partner, niveau) ? { partner, niveau } : null;

/** Somebody of its own speaks for that level, who was not welcomed as contactpersoon before. */
const isAnder = (dossier: Dossier, partner: Partnernummer, niveau: Niveau): boolean =>
  heeftEigen(dossier, partner, niveau) &&
  adres(contactVan(dossier, partner, niveau)) !== adres(contactVan(dossier, partner));

/** Who drops out, and who comes in the place. */
export const hoortVanNiveau = {
  ...OP_AFSTAND,
  aanvrager: ALS_PARTNER,
  medeAanvrager: ALS_PARTNER,
  partner: {
    welkom: (dossier: Dossier, { gegevens }: { readonly gegevens: Niveauplek }) => welkomOpNiveau(dossier, gegevens),
    "uitnodiging-evaluatie": (
      dossier: Dossier,
      { gegevens, dag }: { readonly gegevens: Niveauplek; readonly dag: Datum },
    ) => [
      ...(gegevens.valtAf === true
        ? afmeldingen(dossier, { partner: gegevens.partner }, dag, openVoor(dossier, gegevens.partner, gegevens.niveau))
        : []),
      ...uitnodigingenVoorPartner(dossier, gegevens.partner, dag, gegevens.niveau),
    ],
  },
  za: niets("houdt de contactpersonen bij, en ziet ze in het dossier"),
  projectleider: niets("ziet de contactpersonen in het dossier"),
} as const;
