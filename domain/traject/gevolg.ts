import { hashVanTekst } from "../journaal/hash.ts";
import type { Journaalregel, Opdracht } from "../journaal/lijn.ts";
import { ordersVan, type Order } from "./order.ts";

/**
 * The id of the gebeurtenis that tells what came of an order. It follows from the order alone, so who carries it out again tells it no second
 * time, and the journaal alone says which orders are still open.
 */
export function gevolgId(nummer: string, { type, params, volgnummer, plek }: Order): string {
  if (type === "periode") return `${nummer}:${volgnummer}:periode:${plek}`;
  const { brief, aan, ...eigen } = params;
  // One line may order the same letter for several partners: what tells them apart is in the kenmerk.
  return [nummer, volgnummer, brief, aan, briefkenmerk(eigen)].filter((deel) => deel !== "").join(":");
}

/** Eight hexadecimal digits that follow from what a letter needs beside the dossier; nothing when it needs nothing. */
export function briefkenmerk(params: Opdracht["params"]): string {
  const eigen = Object.entries(params)
    .filter(([naam]) => naam !== "brief" && naam !== "aan")
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return eigen.length === 0 ? "" : hashVanTekst(JSON.stringify(eigen)).slice(0, 8);
}

/** What was ordered and of which no line says what came of it; `regels` is a whole chain of one traject. */
export function openOpdrachten(
  regels: readonly Pick<Journaalregel, "nummer" | "id" | "volgnummer" | "opdrachten" | "door">[],
): Order[] {
  const verteld = new Set(regels.map(({ id }) => id));
  return regels.flatMap((regel) => ordersVan(regel).filter((order) => !verteld.has(gevolgId(regel.nummer, order))));
}
