import type { Contactpersoon } from "#domain/aanmelding/aanmelding.ts";
import type { Partij } from "#domain/aanmelding/partijen.ts";
import { aanvragers } from "#domain/gebeurtenissen/aanmelding/aanvragers.ts";
import { NIVEAUS } from "#domain/gebeurtenissen/evaluatie/niveaus.ts";
import { partnerVan } from "#domain/journaal/lijn.ts";
import { contactVan, partnerMet } from "#domain/traject/partnerschap.ts";
import { type Dossier } from "#domain/traject/dossier.ts";
import type { Partnernummer } from "#domain/traject/partnernummer.ts";
import { BINNEN, tekstParam, type Briefparams, type Ontvangerrol, type Rolbinnen } from "./brief.ts";
import type { Adresboek } from "./adresboek.ts";
import type { Postadres } from "./transport.ts";

/** Who gets a letter. */

export interface Ontvanger {
  /** Null for a mailbox of a role. */
  readonly naam: string | null;
  readonly adres: string;
  /** What this reader speaks for; null for our own people. */
  readonly partij: Partij | null;
  readonly partner: Partnernummer | null;
  /** The role in which it reaches them: of several at one address the first, so that two orders of one line are one mail. */
  readonly rol: Ontvangerrol;
  /** Place in the list: 0 is the recipient itself, the others get a copy. Part of the Message-ID. */
  readonly index: number;
}

/** `params` say which partner, and which zorgarrangeur when it is not the one of the traject. */
export function ontvangersVan(
  rol: Ontvangerrol,
  dossier: Dossier,
  adresboek: Adresboek,
  params: Briefparams,
  metKopie: boolean,
): readonly Ontvanger[] {
  switch (rol) {
    case "aanvrager":
      return aanvragerMetKopieen(dossier, metKopie);
    case "partner":
      return personen(rol, contactVanPartner(dossier, params));
    case "za":
    case "projectleider":
    case "plaatsvervanger":
    case "beheerder":
      return binnen(rol, tekstParam(params, "za") ?? dossier.za, adresboek);
  }
}

/** Where no deputy is named the projectleider is the last who can see to it; one that nobody gets helps nobody. */
export const bereikbaarOp = (rol: Rolbinnen, za: string | null, adresboek: Adresboek): Postadres | null =>
  postadresVan(rol, za, adresboek) ?? (rol === "plaatsvervanger" ? postadresVan("projectleider", za, adresboek) : null);

function binnen(rol: Rolbinnen, za: string | null, adresboek: Adresboek): readonly Ontvanger[] {
  const adres = bereikbaarOp(rol, za, adresboek);
  if (adres === null) return [];
  const zelfde = BINNEN.find((ander) => isZelfde(postadresVan(ander, za, adresboek), adres)) ?? rol;
  return [
    {
      naam: adres.naam === "" ? null : adres.naam,
      adres: adres.adres,
      partij: null,
      partner: null,
      rol: zelfde,
      index: 0,
    },
  ];
}

const isZelfde = (een: Postadres | null, ander: Postadres): boolean =>
  een?.adres.toLowerCase() === ander.adres.toLowerCase();

/** Where somebody who works at the foundation gets mail; null when nobody knows. */
export function postadresVan(rol: Rolbinnen, za: string | null, adresboek: Adresboek): Postadres | null {
  if (rol !== "za") return adresboek[rol];
  return za === null ? null : adresboek.za(za);
}

function contactVanPartner(dossier: Dossier, params: Briefparams): Woordvoerder {
  const wie = partnerVan("partner", params);
  // A letter about a level is for who speaks for the partner there.
  const niveau = NIVEAUS.find((een) => een === params["niveau"]);
  return wie === null ? null : metPartij(dossier, wie, contactVan(dossier, wie, niveau));
}

/** Whoever speaks for them now (null: left, no successor yet): a decision that reaches somebody who left is worse than none. */
function aanvragerMetKopieen(dossier: Dossier, metKopie: boolean): readonly Ontvanger[] {
  const [aanvrager = null, ...kopieen] = aanvragers(dossier).map((partner) =>
    metPartij(dossier, partner, contactVan(dossier, partner)),
  );
  // Without the applicant there is no letter: a copy without an original would only confuse.
  return aanvrager === null ? [] : personen("aanvrager", aanvrager, ...(metKopie ? kopieen : []));
}

type Woordvoerder = (Contactpersoon & Pick<Ontvanger, "partij" | "partner">) | null;

function metPartij(dossier: Dossier, nummer: string, wie: Contactpersoon | null): Woordvoerder {
  const partner = partnerMet(dossier, nummer);
  return wie === null ? null : { ...wie, partij: partner?.partij ?? null, partner: partner?.nummer ?? null };
}

/** One person may act for two organisations; one letter is enough. */
function personen(rol: Ontvangerrol, ...lijst: readonly Woordvoerder[]): readonly Ontvanger[] {
  const alle = lijst.flatMap((persoon, index) =>
    persoon === null
      ? []
      : [{ naam: persoon.naam, adres: persoon.email, partij: persoon.partij, partner: persoon.partner, rol, index }],
  );
  return alle.filter(
    ({ adres }, i) => alle.findIndex((ander) => ander.adres.toLowerCase() === adres.toLowerCase()) === i,
  );
}
