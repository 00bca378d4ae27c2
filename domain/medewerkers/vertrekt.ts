import type { Uitkomst } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { medewerkerVertrokken } from "./feiten/vertrokken.ts";
import { medewerkerMet, type Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { bezwaar, laatste, zoekOngewijzigd } from "./weigeringen.ts";
import type { Datum } from "../kalender/datum.ts";

/** Somebody has a last day. That no traject is left behind is seen at the door (client/deur.ts): here nobody knows of trajecten. */
export function vertrekt(
  stand: Medewerkers,
  { medewerker: id, gezien, dag }: VraagNaar<"vertrekt">,
  vandaag: Datum,
): Uitkomst<Beslissing> {
  if (medewerkerMet(stand, id)?.tot === dag) return besluit(id);
  const gevonden = zoekOngewijzigd(stand, id, gezien);
  if (!gevonden.ok) return gevonden;
  const na = { ...gevonden.waarde, tot: dag };
  return (
    bezwaar(stand, na, vandaag) ??
    laatste(stand, gevonden.waarde, na) ??
    besluit(id, medewerkerVertrokken.maak({ medewerker: id, dag }))
  );
}
