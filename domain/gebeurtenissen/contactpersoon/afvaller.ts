import type { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { openVoor } from "../evaluatie/uitnodiging.ts";
import { jaNee } from "../velden.ts";
import { type Dossier } from "../../traject/dossier.ts";
import type { Partnernummer } from "../../traject/partnernummer.ts";
import { contactVan, type Niveau } from "../../traject/partnerschap.ts";

/** Somebody was invited until now who is not any more. */
export const valtAf = () => jaNee.optional();

/** Who spoke for the partner until now has an evaluatiemoment in an agenda where nobody needs it any more: not of the successor, nor of another partner. */
export function afvaller(
  dossier: Dossier,
  partner: Partnernummer,
  opvolger: Contactpersoon | null,
  niveau?: Niveau,
): { valtAf?: true } {
  const oud = adres(contactVan(dossier, partner, niveau));
  const blijft = [
    opvolger,
    ...dossier.partners
      .filter(({ nummer }) => nummer !== partner)
      .map(({ nummer }) => contactVan(dossier, nummer, niveau)),
  ];
  return oud === undefined || openVoor(dossier, partner, niveau).length === 0 || blijft.some((p) => adres(p) === oud)
    ? {}
    : { valtAf: true };
}

export const adres = (persoon: Contactpersoon | null) => persoon?.email.toLowerCase();
