import type { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { jaNee } from "../velden.ts";
import { type Dossier } from "../../traject/dossier.ts";
import { contactVan } from "../../traject/partnerschap.ts";
import { openEvaluaties } from "../../traject/evaluatiemoment.ts";

/** Somebody was invited until now who is not any more. */
export const valtAf = () => jaNee.optional();

/** The contactpersoon until now has an evaluatiemoment in an agenda where nobody needs it any more: not of the successor, nor of another partner. */
export function afvaller(dossier: Dossier, partner: string, opvolger: Contactpersoon | null): { valtAf?: true } {
  const oud = adres(contactVan(dossier, partner));
  const blijft = [
    opvolger,
    ...dossier.partners.filter(({ nummer }) => nummer !== partner).map((p) => p.contactpersoon),
  ];
  return oud === undefined || openEvaluaties(dossier).length === 0 || blijft.some((p) => adres(p) === oud)
    ? {}
    : { valtAf: true };
}

export const adres = (persoon: Contactpersoon | null) => persoon?.email.toLowerCase();
