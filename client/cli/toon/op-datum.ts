import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { datumOp, type Datum } from "#domain/kalender/datum.ts";
import { dagVan } from "#domain/projectie/tijdlijn.ts";
import { alsGestuurd } from "#domain/traject/als-gestuurd.ts";
import { proefzaak, type Zaak } from "#domain/traject/zaak.ts";
import { step } from "#domain/traject/step.ts";

/**
 * The lines of what is sure to have happened on day `op`. A line without a day counts from the next day that is known after it: a
 * register that dates only the end of a traject must not make its oordeel show from the beginning. When no day follows, it counts from
 * the day it was recorded. The opening has no day in the life of a traject; it comes along with what follows it.
 */
export function gebeurdOpOfVoor(regels: readonly Journaalregel[], op: Datum): Journaalregel[] {
  const gekozen: Journaalregel[] = [];
  let volgende: Datum | null = null;
  for (const regel of regels.toReversed()) {
    if (regel.type === "dossier.geopend") {
      if (gekozen.length > 0) gekozen.push(regel);
      continue;
    }
    const dag = dagVan(regel);
    if (dag !== null) volgende = dag;
    if ((dag ?? volgende ?? datumOp(regel.vastgelegdOp)) <= op) gekozen.push(regel);
  }
  return gekozen.reverse();
}

export interface Nagespeeld {
  readonly zaak: Zaak;
  /** Lines that do not fit without those that are left out, such as hours that were booked late. */
  readonly pastNiet: number;
}

/**
 * Plays lines again through the machine: their `naar` would tell the state as it was recorded, not as it was that day. A journaal that is `heel` was
 * accepted line by line, so today's rules are not asked; in a part of it they tell what does not fit.
 */
export function speelNa(
  nummer: string,
  regels: readonly Journaalregel[],
  { heel }: { readonly heel: boolean },
): Nagespeeld {
  let zaak = proefzaak(nummer);
  let pastNiet = 0;
  for (const regel of regels) {
    const uitkomst = step(zaak, [alsGestuurd(regel)], regel.vastgelegdOp, { toegelaten: heel });
    if (uitkomst.ok) zaak = uitkomst.waarde.zaak;
    else pastNiet += 1;
  }
  return { zaak, pastNiet };
}
