import type { Journaalregel } from "../journaal/lijn.ts";
import { isDagVerder, type Tijdstip } from "../kalender/datum.ts";
import { gevolgId } from "./gevolg.ts";
import { ordersVan, type Order } from "./order.ts";

/** A letter that waits for the ochtendbericht, until a line of its traject says what came of it. */
export interface Ochtendbrief extends Order {
  /** When it was ordered. */
  readonly sinds: Tijdstip;
}

/** It waits a day: then people must know that it did not go. */
export const wachtAlEenDag = ({ sinds }: Ochtendbrief, nu: Tijdstip): boolean => isDagVerder(sinds, nu);

/** What waits after one more line. */
export function ochtendpostNa(vorige: readonly Ochtendbrief[], regel: Journaalregel): readonly Ochtendbrief[] {
  const nieuw = ordersVan(regel)
    .filter(({ ochtend }) => ochtend)
    .map((order) => ({ ...order, sinds: regel.vastgelegdOp }));
  const over = vorige.filter((brief) => gevolgId(regel.nummer, brief) !== regel.id);
  return over.length === vorige.length && nieuw.length === 0 ? vorige : [...over, ...nieuw];
}
