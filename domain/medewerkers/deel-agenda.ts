import type { Datum } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import { geweigerd, type Uitkomst } from "../weigering.ts";
import { besluit, type Beslissing } from "./beslissing.ts";
import { agendaGedeeld, agendaIngetrokken } from "./feiten/agenda.ts";
import { werktOp } from "./medewerker.ts";
import { alleMedewerkers, type BekendeMedewerker, type Medewerkers } from "./medewerkers.ts";
import type { VraagNaar } from "./vraag.ts";
import { zoek } from "./weigeringen.ts";

/** Who shares the own agenda by a link, and ends that. A repeat finds its own outcome there, and leaves no line. */
export function deelAgenda(
  stand: Medewerkers,
  { medewerker, afdruk }: VraagNaar<"deel-agenda">,
  _dag: Datum,
  door: Door,
): Uitkomst<Beslissing> {
  const gevonden = eigen(stand, medewerker, door);
  if (!gevonden.ok) return gevonden;
  const nu = stand.agendas[medewerker] ?? null;
  if (nu === afdruk) return besluit(medewerker);
  return afdruk === null
    ? besluit(medewerker, agendaIngetrokken.maak({ medewerker }))
    : besluit(medewerker, agendaGedeeld.maak({ medewerker, afdruk }));
}

const eigen = (stand: Medewerkers, medewerker: string, door: Door): Uitkomst<BekendeMedewerker> =>
  door.id === medewerker
    ? zoek(stand, medewerker)
    : geweigerd("agenda.andere-za", "Een agenda deelt iemand alleen zelf.");

/** Whose agenda this link is of; undefined: it is no link, not any more, or of who left. */
export const vanAgenda = (stand: Medewerkers, afdruk: string, dag: Datum): BekendeMedewerker | undefined =>
  alleMedewerkers(stand).find((een) => stand.agendas[een.id] === afdruk && werktOp(een, dag));
