import type { Store } from "#activities/store/store.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import { kalenderkenmerk } from "#domain/kalender/kenmerk.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { RUST } from "#domain/traject/staat.ts";
import { watAls } from "#domain/wat-als/wat-als.ts";
import type { Verschil } from "#domain/wat-als/verschil.ts";
import { geweigerd } from "../fouten.ts";
import { standVan } from "../stand.ts";

/** Which trajecten a calendar would still have to reach, and what that would move. Changes nothing. */
export interface Proef {
  readonly teDoen: readonly TeDoen[];
  /** Trajecten that go by this calendar already. */
  readonly aanwezig: number;
  /** Trajecten that are at rest for good: no term of theirs is waited for. */
  readonly klaar: number;
}

export interface TeDoen {
  readonly nummer: string;
  /** Id of the gebeurtenis that brings the calendar. */
  readonly id: string;
  /** Each with how people call the term. */
  readonly verschuivingen: readonly (Verschil & { readonly naam: string })[];
}

export async function beproef(store: Store, kalender: Kalender, vandaag: Datum): Promise<Proef> {
  const rijen = await store.rijen();
  const lopend = rijen.filter(({ staat, termijn }) => termijn !== null || !RUST.includes(staat));
  const kenmerk = kalenderkenmerk(kalender);
  const teDoen: TeDoen[] = [];
  for (const { nummer } of lopend) {
    const stand = await standVan(store, nummer);
    if (stand === null || kalenderkenmerk(stand.dossier.kalender) === kenmerk) continue;
    const gevolgen = watAls(stand.dossier, stand.pad, { soort: "kalender", kalender }, vandaag);
    if (!gevolgen.ok) throw geweigerd(gevolgen.weigering);
    // The same until the traject has it, also in a run that is done again; and another one when an earlier calendar comes back later.
    const eerder = stand.regels.filter(({ type }) => type === "kalender.bijgewerkt").length;
    const namen = namenIn(stand.dossier);
    teDoen.push({
      nummer,
      id: `kalender:${kenmerk}:${eerder}`,
      verschuivingen: gevolgen.waarde.termijnen.map((een) => ({ ...een, naam: termijnnaam(een, namen) })),
    });
  }
  return { teDoen, aanwezig: lopend.length - teDoen.length, klaar: rijen.length - lopend.length };
}
