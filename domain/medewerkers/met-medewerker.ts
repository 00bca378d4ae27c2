import { invariant } from "../weigering.ts";
import { medewerkerMet, type BekendeMedewerker, type Medewerkers } from "./medewerkers.ts";

/** All medewerkers with one of them changed by line `volgnummer`. */
export function metMedewerker(
  stand: Medewerkers,
  id: string,
  volgnummer: number,
  wijzig: (medewerker: BekendeMedewerker) => BekendeMedewerker,
): Medewerkers {
  const voor = medewerkerMet(stand, id);
  invariant(voor, `het journaal van de organisatie kent ${id} niet`);
  return { ...stand, medewerkers: { ...stand.medewerkers, [id]: { ...wijzig(voor), volgnummer } } };
}
