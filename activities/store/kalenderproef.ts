import type { Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import { namenIn, type Partnernaam } from "#domain/traject/partnerschap.ts";
import { watAls } from "#domain/wat-als/wat-als.ts";
import type { Kalendergevolg } from "#domain/wat-als/kalendergevolg.ts";
import { gelukt, type Uitkomst } from "#domain/weigering.ts";
import { kalenderbereik, type Kalenderbereik } from "./kalender.ts";
import { standVan } from "./standin.ts";
import type { Store } from "./store.ts";

/** Which trajecten a calendar would still have to reach, and what that would move. Changes nothing. */
export interface Kalenderproef extends Omit<Kalenderbereik, "teDoen"> {
  readonly teDoen: readonly Kalendergevolg[];
}

/** `naam`: how partners are called, where not by their names. */
export async function beproefKalender(
  store: Pick<Store, "rijen" | "projectie" | "regels">,
  kalender: Kalender,
  vandaag: Datum,
  naam?: Partnernaam,
): Promise<Uitkomst<Kalenderproef>> {
  const bereik = await kalenderbereik(store, kalender);
  const teDoen: Kalendergevolg[] = [];
  for (const nummer of bereik.teDoen) {
    const stand = await standVan(store, nummer);
    if (stand === null) continue;
    const gevolgen = watAls(stand.dossier, stand.pad, { soort: "kalender", kalender }, vandaag);
    if (!gevolgen.ok) return gevolgen;
    const namen = naam ?? namenIn(stand.dossier);
    teDoen.push({
      nummer,
      verschuivingen: gevolgen.waarde.termijnen.map((een) => ({ ...een, naam: termijnnaam(een, namen) })),
      brieven: gevolgen.waarde.brieven.length,
    });
  }
  return gelukt({ ...bereik, teDoen });
}
