import { type Aanvraag, OORDELEN, type Oordeel } from "./aanvraag.ts";
import { percentage } from "./afronden.ts";
import type { Aandeel } from "./onderwijstypen.ts";
import { aantal, perSleutel } from "./tellen.ts";

/** With what result did the granted trajecten end? A running one counts in the whole, but has no row [E table 3.6]. */
export type Resultaten = Readonly<Record<Oordeel, Aandeel>>;

export function resultaten(toegekend: readonly Aanvraag[]): Resultaten {
  return perSleutel(OORDELEN, (oordeel) => {
    const n = aantal(toegekend, (a) => a.oordeel === oordeel);
    return { n, percentage: percentage(n, toegekend.length) };
  }) as Record<Oordeel, Aandeel>;
}
