import { heet, organisatieMet, type Organisatie, type OrganisatieId, type Organisaties } from "./organisatie.ts";
import { invariant } from "../weigering.ts";

/** All organisations with one of them changed by line `volgnummer`. */
export function metOrganisatie(
  stand: Organisaties,
  id: OrganisatieId,
  volgnummer: number,
  wijzig: (organisatie: Organisatie) => Organisatie,
): Organisaties {
  const voor = organisatieMet(stand, id);
  invariant(voor, `het journaal van de organisaties kent ${id} niet`);
  return { ...stand, organisaties: { ...stand.organisaties, [id]: { ...wijzig(voor), volgnummer } } };
}

/** It is called so too. */
export const metNaam = (organisatie: Organisatie, naam: string): Organisatie =>
  heet(organisatie, naam) ? organisatie : { ...organisatie, namen: [...organisatie.namen, naam] };
