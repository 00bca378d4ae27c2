import { canoniek } from "../journaal/hash.ts";
import type { Datum } from "../kalender/datum.ts";
import { geweigerd, type Uitkomst } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { medewerkerGewijzigd } from "./feiten/gewijzigd.ts";
import { isVergeten } from "./medewerker.ts";
import type { Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { bezwaar, laatste, zoek, zoekOngewijzigd } from "./weigeringen.ts";

/** Another name, address, role, number of hours or first day; or a last day that is taken back. */
export function wijzig(
  stand: Medewerkers,
  { soort: _, sleutel: __, medewerker: id, gezien, ...velden }: VraagNaar<"wijzig">,
  dag: Datum,
): Uitkomst<Beslissing> {
  const nu = zoek(stand, id);
  if (!nu.ok) return nu;
  if (isVergeten(nu.waarde))
    return geweigerd("medewerker.vergeten", `${id} is vergeten. Voeg wie terugkomt toe als nieuwe medewerker.`);
  const gevraagd = Object.entries(velden).filter(([, waarde]) => waarde !== undefined);
  if (gevraagd.length === 0) return geweigerd("medewerker.niets", "Zeg wat er anders wordt, bijvoorbeeld de naam.");
  const anders = Object.fromEntries(
    gevraagd.filter(([naam, waarde]) => canoniek(waarde) !== canoniek(nu.waarde[naam as keyof typeof nu.waarde])),
  ) as typeof velden;
  if (Object.keys(anders).length === 0) return besluit(id);
  const gevonden = zoekOngewijzigd(stand, id, gezien);
  if (!gevonden.ok) return gevonden;
  const na = { ...gevonden.waarde, ...anders } as typeof gevonden.waarde;
  return (
    bezwaar(stand, na, dag) ??
    laatste(stand, gevonden.waarde, na) ??
    besluit(id, medewerkerGewijzigd.maak({ medewerker: id, ...anders }))
  );
}
