import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Verbinding } from "./verbinding.ts";

export type Soort = Verbinding["soort"];
/** What it does on that kind of database. */
export type Migratie = (soort: Soort) => Migration["up"];

/** Brings a database up to date with `migraties`, in the order of their names; `tabel` remembers which ran. */
export async function voerMigratiesUit<S>(
  db: Kysely<S>,
  opgave: { readonly tabel: string; readonly migraties: Readonly<Record<string, Migratie>>; readonly soort: Soort },
): Promise<void> {
  const { tabel, migraties, soort } = opgave;
  const migrator = new Migrator({
    db,
    migrationTableName: tabel,
    migrationLockTableName: `${tabel}_slot`,
    provider: {
      getMigrations: () =>
        Promise.resolve(Object.fromEntries(Object.entries(migraties).map(([naam, up]) => [naam, { up: up(soort) }]))),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error("De migratie is mislukt.", { cause: error });
}
