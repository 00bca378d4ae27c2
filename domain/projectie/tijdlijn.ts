import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum } from "../kalender/datum.ts";

/** The day on which something stands in the life of a traject: hours on the day on which they were worked, whenever they were booked. */
export const dagVan = ({
  type,
  gegevens,
  gebeurdOp,
}: Pick<Journaalregel, "type" | "gegevens" | "gebeurdOp">): Datum | null =>
  type.startsWith("uren.") && typeof gegevens["datum"] === "string" ? gegevens["datum"] : gebeurdOp;

/**
 * Lines in the order in which it was so; of one day in the order in which they were recorded. One without a day stands before what follows it
 * and has one, or on the day of its recording when nothing follows. The opening has no day in the life of a traject; it comes first.
 */
export function opVolgordeVanDag(regels: readonly Journaalregel[]): readonly Journaalregel[] {
  let volgende: Datum | null = null;
  return regels
    .toReversed()
    .map((regel) => {
      const dag = regel.type === "dossier.geopend" ? "" : dagVan(regel);
      if (dag !== null && dag !== "") volgende = dag;
      return { regel, dag: dag ?? volgende ?? datumOp(regel.vastgelegdOp) };
    })
    .reverse()
    .sort((een, ander) => (een.dag < ander.dag ? -1 : een.dag > ander.dag ? 1 : 0))
    .map(({ regel }) => regel);
}
