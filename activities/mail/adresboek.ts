import type { Datum } from "#domain/kalender/datum.ts";
import { werktOp, type Medewerker } from "#domain/medewerkers/medewerker.ts";
import { alleMedewerkers, medewerkerMet, type Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import { postVoor, type Postrol } from "#domain/medewerkers/post-voor.ts";
import { namenVan, type Namen } from "#domain/medewerkers/namen.ts";
import type { Zabereik } from "./deel.ts";
import type { Postadres } from "./transport.ts";

/** Where the people of the foundation get mail: looked up when a letter goes, because journaal and histories know them by an id only. */
export interface Adresboek {
  /** Null when nobody has that role now. */
  readonly projectleider: Postadres | null;
  readonly plaatsvervanger: Postadres | null;
  readonly beheerder: Postadres | null;
  /** Null for who does not work here, or no longer. */
  readonly za: (id: string) => (Postadres & Zabereik) | null;
  /** How a letter calls people. */
  readonly naam: Namen;
}

export function adresboekVan(stand: Medewerkers, dag: Datum): Adresboek {
  const metRol = (rol: Postrol): Postadres | null => {
    const wie = postVoor(stand, rol, dag);
    return wie === null ? null : alsPostadres(wie);
  };
  return {
    projectleider: metRol("projectleider"),
    plaatsvervanger: metRol("plaatsvervanger"),
    beheerder: metRol("beheerder"),
    za: (id) => {
      const medewerker = medewerkerMet(stand, id);
      return medewerker === undefined || !werktOp(medewerker, dag)
        ? null
        : { ...alsPostadres(medewerker), telefoon: medewerker.telefoon };
    },
    naam: namenVan(alleMedewerkers(stand)),
  };
}

export const alsPostadres = ({ naam, mail }: Medewerker): Postadres => ({ naam, adres: mail });
