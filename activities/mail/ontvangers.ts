import type { Contactpersoon, Partij } from "#domain/aanmelding/aanmelding.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Ontvangerrol } from "./brief.ts";
import type { Postadres } from "./transport.ts";

/** Who gets a letter. */

export interface Ontvanger {
  /** Null for a mailbox of a role. */
  readonly naam: string | null;
  readonly adres: string;
  /** Place in the list: 0 is the recipient itself, the others get a copy. Part of the Message-ID. */
  readonly index: number;
}

/** The addresses of the roles that work at the foundation; null when nobody has it. */
export interface Roladressen {
  readonly projectleider: Postadres | null;
  readonly plaatsvervanger: Postadres | null;
}

export function ontvangersVan(
  rol: Ontvangerrol,
  dossier: Dossier,
  rollen: Roladressen,
  metKopie: boolean,
): readonly Ontvanger[] {
  if (rol !== "aanvrager") {
    const adres = rollen[rol];
    return adres === null ? [] : [{ naam: adres.naam === "" ? null : adres.naam, adres: adres.adres, index: 0 }];
  }
  const aanvrager = aanvragerVan(dossier);
  // Without the applicant there is no letter: a copy without an original would only confuse.
  if (aanvrager === null) return [];
  const kopieen = metKopie
    ? (dossier.aanmelding?.medeaanvragers ?? []).map((partner) => huidige(dossier, partner))
    : [];
  const alle = [aanvrager, ...kopieen].flatMap((persoon, index) =>
    persoon === null ? [] : [{ naam: persoon.naam, adres: persoon.email, index }],
  );
  // One person may act for two organisations; one letter is enough.
  return alle.filter(
    ({ adres }, i) => alle.findIndex((ander) => ander.adres.toLowerCase() === adres.toLowerCase()) === i,
  );
}

interface Organisatie {
  readonly partij: Partij;
  readonly naam: string;
  readonly contactpersoon: Contactpersoon | null;
}

/** The applicant's contactpersoon; an aanvraag from a register has one only when it was recorded later. */
function aanvragerVan(dossier: Dossier): Contactpersoon | null {
  const organisatie = dossier.aanmelding?.aanvrager ?? dossier.partners[0];
  return organisatie === undefined ? null : huidige(dossier, organisatie);
}

/** Contactpersonen change during a traject: the partners hold who it is now (null: left, no successor yet), the aanmelding who it was. */
function huidige(dossier: Dossier, { partij, naam, contactpersoon }: Organisatie): Contactpersoon | null {
  const partner = dossier.partners.find((ander) => ander.partij === partij && ander.naam === naam);
  return partner === undefined ? contactpersoon : partner.contactpersoon;
}
