import { komma } from "../getal.ts";
import type { Datum } from "../kalender/datum.ts";
import { typDag } from "../kalender/getypte-dag.ts";
import { nietsPad, padNaar, type Invoer, type Veld, type Waarde } from "./veld.ts";

/** Without what nobody knows: of that a form says nothing. */
export const bekend = (gegevens: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(gegevens).filter(([, waarde]) => waarde != null));

/** Gegevens as they stand in a form: what lees.ts makes of this are those gegevens. */
export function alsInvoer(velden: readonly Veld[], gegevens: Readonly<Record<string, unknown>>): Invoer {
  const invoer = new Map<string, string[]>();
  groep(velden, gegevens, "");
  return invoer;

  function groep(delen: readonly Veld[], waarden: Readonly<Record<string, unknown>>, boven: string): void {
    for (const veld of delen)
      if (waarden[veld.naam] !== undefined) zet(veld, waarden[veld.naam], padNaar(boven, veld.naam));
  }

  function zet({ soort }: Veld, waarde: unknown, pad: string): void {
    if (waarde === null) {
      invoer.set(nietsPad(pad), ["ja"]);
      return;
    }
    switch (soort.soort) {
      case "groep":
        return groep(soort.velden, waarde as Record<string, unknown>, pad);
      case "lijst":
        for (const [i, een] of (waarde as unknown[]).entries()) zet(soort.deel, een, padNaar(pad, String(i)));
        return;
      case "meerdere":
        invoer.set(pad, (waarde as unknown[]).map(String));
        return;
      case "vormen": {
        const delen = waarde as Record<string, unknown>;
        const vorm = soort.vormen.find((een) => een.waarde === delen[soort.sleutel.naam]);
        return groep([soort.sleutel, ...(vorm?.velden ?? [])], delen, pad);
      }
      case "datum":
        invoer.set(pad, [typDag(waarde as Datum)]);
        return;
      case "uren":
      case "getal":
        invoer.set(pad, [komma(Number(waarde))]);
        return;
      case "ja-nee":
        invoer.set(pad, [waarde === true ? "ja" : "nee"]);
        return;
      case "wie":
      case "zoek":
        invoer.set(pad, [soort.keuzen.find((een) => een.waarde === waarde)?.label ?? String(waarde as Waarde)]);
        return;
      case "regel":
      case "lang":
      case "tijd":
      case "keuze":
      case "vast":
        invoer.set(pad, [String(waarde as Waarde)]);
    }
  }
}
