import type { Journaalregel } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import { FEITEN } from "./feiten/index.ts";
import type { OrganisatieId } from "./organisatie.ts";

/** What came to be known of one organisation, the last first. */
export interface Verhaalregel {
  readonly op: Datum | null;
  readonly titel: string;
  readonly zin: string;
  readonly door: string;
}

export const verhaalVan = (regels: readonly Journaalregel[], id: OrganisatieId): Verhaalregel[] =>
  regels
    .filter(({ gegevens }) => [gegevens["id"], gegevens["organisatie"], gegevens["in"]].includes(id))
    .map(({ type, gegevens, gebeurdOp, door }) => ({
      op: gebeurdOp,
      titel: FEITEN.get(type)?.titel ?? type,
      zin: FEITEN.get(type)?.zin(gegevens) ?? "",
      door: `${door.rol} ${door.id}`,
    }))
    .toReversed();
