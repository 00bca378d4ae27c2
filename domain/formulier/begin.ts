import { typDag } from "../kalender/getypte-dag.ts";
import { uitlegVan } from "./uitleg.ts";
import { padNaar, type Invoer, type Veld } from "./veld.ts";
import type { Kennis } from "./verwijzing.ts";

/** How a form begins: with what the system knows already, and what comes first. */
export function beginVan(type: string, velden: readonly Veld[], kennis: Kennis): Invoer {
  const invoer = new Map<string, string[]>();
  const loop = (delen: readonly Veld[], boven: string): void => {
    for (const veld of delen) {
      const pad = padNaar(boven, veld.naam);
      const waarde = uitlegVan(type, pad).begin?.(kennis) ?? null;
      if (waarde !== null) invoer.set(pad, [veld.soort.soort === "datum" ? typDag(String(waarde)) : String(waarde)]);
      if (veld.soort.soort === "groep") loop(veld.soort.velden, pad);
      if (veld.soort.soort === "vormen") loop([veld.soort.sleutel], pad);
    }
  };
  loop(velden, "");
  return invoer;
}
