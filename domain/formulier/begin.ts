import { alsInvoer } from "./als-invoer.ts";
import { uitlegVan } from "./uitleg.ts";
import { padNaar, type Invoer, type Veld } from "./veld.ts";
import type { Kennis } from "./verwijzing.ts";

/** How a form begins: with what the system knows already, and what comes first. */
export function beginVan(type: string, velden: readonly Veld[], kennis: Kennis): Invoer {
  const begin = (delen: readonly Veld[], boven: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(delen.map((veld) => [veld.naam, van(veld, padNaar(boven, veld.naam))]));
  const van = ({ soort }: Veld, pad: string): unknown => {
    if (soort.soort === "groep") return begin(soort.velden, pad);
    if (soort.soort === "vormen") return begin([soort.sleutel], pad);
    return uitlegVan(type, pad).begin?.(kennis) ?? undefined;
  };
  return alsInvoer(velden, begin(velden, ""));
}
