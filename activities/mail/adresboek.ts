import type { Datum } from "#domain/kalender/datum.ts";
import { werktOp, type Medewerker, type Medewerkerrol } from "#domain/medewerkers/medewerker.ts";
import {
  alleMedewerkers,
  medewerkerMet,
  medewerkersMetRol,
  type Medewerkers,
} from "#domain/medewerkers/medewerkers.ts";
import { namenVan, type Namen } from "#domain/medewerkers/namen.ts";
import type { Postadres } from "./transport.ts";

/** Where the people of the foundation get mail: looked up when a letter goes, because journaal and histories know them by an id only. */
export interface Adresboek {
  /** Null when nobody has that role now. */
  readonly projectleider: Postadres | null;
  readonly plaatsvervanger: Postadres | null;
  readonly beheerder: Postadres | null;
  /** Null for who does not work here, or no longer. */
  readonly za: (id: string) => Postadres | null;
  /** How a letter calls people. */
  readonly naam: Namen;
}

export function adresboekVan(stand: Medewerkers, dag: Datum): Adresboek {
  // Of several the one who came first: a letter that is everybody's is nobody's.
  const metRol = (rol: Medewerkerrol): Postadres | null => {
    const [eerste] = medewerkersMetRol(stand, rol, dag);
    return eerste === undefined ? null : alsPostadres(eerste);
  };
  return {
    projectleider: metRol("projectleider"),
    plaatsvervanger: metRol("plaatsvervanger"),
    beheerder: metRol("beheerder"),
    za: (id) => {
      const medewerker = medewerkerMet(stand, id);
      return medewerker === undefined || !werktOp(medewerker, dag) ? null : alsPostadres(medewerker);
    },
    naam: namenVan(alleMedewerkers(stand)),
  };
}

const alsPostadres = ({ naam, mail }: Medewerker): Postadres => ({ naam, adres: mail });
