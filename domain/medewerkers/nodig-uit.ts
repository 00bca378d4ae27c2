import { plusDagen, type Datum } from "../kalender/datum.ts";
import type { Uitkomst } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { medewerkerUitgenodigd } from "./feiten/uitgenodigd.ts";
import type { Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { alWeg, isWeg, zoek } from "./weigeringen.ts";

/** Long enough for who does not work every day. */
const GELDIG_DAGEN = 7;

/** A new link takes the place of one that was not used. */
export function nodigUit(
  stand: Medewerkers,
  { medewerker: id, afdruk, brief }: VraagNaar<"nodig-uit">,
  dag: Datum,
): Uitkomst<Beslissing> {
  const gevonden = zoek(stand, id);
  if (!gevonden.ok) return gevonden;
  if (isWeg(gevonden.waarde, dag)) return alWeg(gevonden.waarde);
  return besluit(
    id,
    medewerkerUitgenodigd.maak({
      medewerker: id,
      afdruk,
      tot: plusDagen(dag, GELDIG_DAGEN),
      ...(brief === undefined ? {} : { brief }),
    }),
  );
}
