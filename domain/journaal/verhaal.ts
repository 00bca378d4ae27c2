import { doorWie } from "./door.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Feitdefinitie } from "./feit.ts";
import type { Journaalregel } from "./lijn.ts";

/** What came to be known of one of those that a chain of facts is about, as people read it. */
export interface Verhaalregel {
  readonly volgnummer: number;
  readonly op: Datum | null;
  readonly titel: string;
  readonly zin: string;
  readonly door: string;
}

/** How each kind of fact is told. */
type Verteld = ReadonlyMap<string, Pick<Feitdefinitie<unknown>, "titel" | "zin">>;

/** The last first. `velden`: where a fact says whom it is about. */
export const verhaal = (
  feiten: Verteld,
  regels: readonly Journaalregel[],
  velden: readonly string[],
  id: string,
): Verhaalregel[] =>
  alsVerhaal(
    feiten,
    regels.filter(({ gegevens }) => velden.some((veld) => gegevens[veld] === id)),
  );

/** The last first. */
export const alsVerhaal = (feiten: Verteld, regels: readonly Journaalregel[]): Verhaalregel[] =>
  regels
    .map(({ volgnummer, type, gegevens, gebeurdOp, door }) => ({
      volgnummer,
      op: gebeurdOp,
      titel: feiten.get(type)?.titel ?? type,
      zin: feiten.get(type)?.zin(gegevens) ?? "",
      door: doorWie(door),
    }))
    .toReversed();
