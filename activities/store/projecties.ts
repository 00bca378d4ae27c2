import type { Kysely } from "kysely";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Geprojecteerd, Projectie } from "#domain/projectie/projecteer.ts";
import { Dagstanden, type Gewijzigd } from "./aanvraagstanden.ts";
import { naarRecord, PROJECTIE_KOLOMMEN, vanRecord, type Schema } from "./schema.ts";

/** Folds one line into the projection of its traject. */
export type Projecteer = (vorige: Projectie | null, regel: Journaalregel) => Geprojecteerd;

export interface Gevouwen extends Gewijzigd {
  readonly projectie: Geprojecteerd;
}

/** Null when there are no lines. */
export function vouwOpen(
  projecteer: Projecteer,
  vorige: Projectie | null,
  regels: readonly Journaalregel[],
): Gevouwen | null {
  const dagen = new Dagstanden(vorige);
  let projectie: Geprojecteerd | null = null;
  for (const regel of regels) {
    projectie = projecteer(projectie ?? vorige, regel);
    dagen.erbij(projectie, regel);
  }
  return projectie === null
    ? null
    : { projectie, nummer: projectie.nummer, opnieuw: vorige === null, ...dagen.klaar() };
}

export async function leesProjecties(db: Kysely<Schema>, nummers: readonly string[]): Promise<Map<string, Projectie>> {
  const records = await db.selectFrom("projectie").select(PROJECTIE_KOLOMMEN).where("nummer", "in", nummers).execute();
  return new Map(records.map((record) => [record.nummer, vanRecord(record)]));
}

export async function bewaar(db: Kysely<Schema>, projecties: readonly Projectie[]): Promise<void> {
  if (projecties.length === 0) return;
  await db
    .insertInto("projectie")
    .values(projecties.map(naarRecord))
    .onConflict((botsing) =>
      botsing
        .column("nummer")
        .doUpdateSet((eb) =>
          Object.fromEntries(PROJECTIE_KOLOMMEN.map((kolom) => [kolom, eb.ref(`excluded.${kolom}`)])),
        ),
    )
    .execute();
}
