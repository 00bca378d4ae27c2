import { opNummer, type Partnernaam } from "#domain/traject/partnerschap.ts";
import { regelVan } from "../bladzijden.ts";
import type { Werker } from "../werker.ts";

/** Who sees no personal data of trajecten reads a partner by its number here too. */
export const zietZonder = ({ rollen }: Werker): boolean =>
  !rollen.some((rol) => regelVan("/trajecten/:nummer").wie[rol] === "alles");

/** Left out: partners by their names. */
export const partnernaamVoor = (werker: Werker): Partnernaam | undefined => (zietZonder(werker) ? opNummer : undefined);
