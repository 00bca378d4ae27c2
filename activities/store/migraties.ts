import { type Kysely, sql } from "kysely";
import { alleenErbij, alleenVergeten, roepBijWijziging } from "./bewaking.ts";
import { StoreNieuwer, StoreOuder } from "./fouten.ts";
import { type Migratie, type Soort, voerMigratiesUit } from "./migreer.ts";
import type { Schema } from "./schema.ts";

const MIGRATIETABEL = "migratie";

/** Postgres sorts text by the language of the database unless told otherwise; the journaal has one order everywhere. */
const tekstIn = (soort: Soort) => (soort === "postgres" ? sql`text collate "C"` : sql`text`);

/** Names in order; a migration that ran anywhere is never changed, only followed by the next. */
const MIGRATIES = {
  "001-tabellen": (soort: Soort) => async (db: Kysely<unknown>) => {
    const tekst = tekstIn(soort);

    await db.schema
      .createTable("journaal")
      .addColumn("nummer", tekst, (kolom) => kolom.notNull())
      .addColumn("volgnummer", "integer", (kolom) => kolom.notNull())
      .addColumn("id", tekst, (kolom) => kolom.notNull())
      .addColumn("type", tekst, (kolom) => kolom.notNull())
      .addColumn("gebeurd_op", tekst)
      .addColumn("vastgelegd_op", tekst, (kolom) => kolom.notNull())
      .addColumn("hash", tekst, (kolom) => kolom.notNull())
      .addColumn("regel", "text", (kolom) => kolom.notNull())
      .addColumn("geheim", "text")
      .addPrimaryKeyConstraint("journaal_pk", ["nummer", "volgnummer"])
      .addUniqueConstraint("journaal_id", ["nummer", "id"])
      .execute();
    await db.schema
      .createTable("vervallen")
      .addColumn("nummer", tekst, (kolom) => kolom.notNull())
      .addColumn("volgnummer", "integer", (kolom) => kolom.notNull())
      .addColumn("hash", tekst, (kolom) => kolom.notNull())
      .addColumn("regel", "text", (kolom) => kolom.notNull())
      .addColumn("geheim", "text")
      .addPrimaryKeyConstraint("vervallen_pk", ["nummer", "volgnummer", "hash"])
      .execute();
    for (const opdracht of alleenErbij(soort)) await sql.raw(opdracht).execute(db);

    await db.schema
      .createTable("projectie")
      .addColumn("nummer", tekst, (kolom) => kolom.notNull().primaryKey())
      .addColumn("volgnummer", "integer", (kolom) => kolom.notNull())
      .addColumn("rij", "text", (kolom) => kolom.notNull())
      .addColumn("aanvraag", "text")
      .addColumn("dossier", "text", (kolom) => kolom.notNull())
      .addColumn("ochtendpost", "text", (kolom) => kolom.notNull())
      .execute();
    await db.schema
      .createTable("lijst")
      .addColumn("nummer", tekst, (kolom) => kolom.notNull().primaryKey())
      .addColumn("volgorde", tekst, (kolom) => kolom.notNull())
      .addColumn("fase", tekst, (kolom) => kolom.notNull())
      .addColumn("staat", tekst, (kolom) => kolom.notNull())
      .addColumn("plek", "integer", (kolom) => kolom.notNull())
      .addColumn("stap", "integer")
      .addColumn("za", tekst)
      .addColumn("overdracht_naar", tekst)
      .addColumn("regio", tekst, (kolom) => kolom.notNull())
      .addColumn("gebied", tekst)
      .addColumn("omvang", tekst)
      .addColumn("leeftijd", tekst)
      .addColumn("doelgroep", tekst)
      .addColumn("kernvraag", tekst)
      .addColumn("besluit", tekst)
      .addColumn("vorm", tekst)
      .addColumn("soort", tekst, (kolom) => kolom.notNull())
      .addColumn("periode", tekst, (kolom) => kolom.notNull())
      .addColumn("deel", "double precision")
      .addColumn("uren_over", "double precision", (kolom) => kolom.notNull())
      .addColumn("termijn_op", tekst)
      .addColumn("ontvangen_op", tekst)
      .addColumn("gestart_op", tekst)
      .addColumn("einde_op", tekst)
      .addColumn("daad_op", tekst)
      .addColumn("bron_naam", tekst)
      .addColumn("bron_nummer", tekst)
      .addColumn("naam", tekst)
      .addColumn("aanvrager", tekst)
      .addColumn("zoek", tekst, (kolom) => kolom.notNull())
      .addColumn("mensen", tekst, (kolom) => kolom.notNull())
      .execute();
    for (const kolommen of [
      ["volgorde", "nummer"],
      ["fase", "volgorde", "nummer"],
      ["za", "volgorde", "nummer"],
      ["periode", "volgorde", "nummer"],
      ["staat"],
      ["bron_naam", "bron_nummer", "nummer"],
    ])
      await db.schema
        .createIndex(`lijst_${kolommen.slice(0, 2).join("_")}`)
        .on("lijst")
        .columns(kolommen)
        .execute();
    // What is counted for the first page stands in its index whole: the rows themselves are ten times as wide.
    await db.schema
      .createIndex("lijst_in_hand")
      .on("lijst")
      .columns(["za", "einde_op", "uren_over"])
      .where("fase" as never, "!=", sql.lit("klaar"))
      .execute();
    await db.schema
      .createIndex("lijst_toegekend")
      .on("lijst")
      .columns(["periode", "besluit", "regio", "gebied", "omvang", "leeftijd", "doelgroep", "vorm"])
      .execute();

    await db.schema
      .createTable("signaal")
      .addColumn("nummer", tekst, (kolom) => kolom.notNull())
      .addColumn("sleutel", tekst, (kolom) => kolom.notNull())
      .addColumn("volgorde", "integer", (kolom) => kolom.notNull())
      .addColumn("soort", tekst, (kolom) => kolom.notNull())
      .addColumn("rol", tekst, (kolom) => kolom.notNull())
      .addColumn("id", tekst)
      .addColumn("van", tekst, (kolom) => kolom.notNull())
      .addColumn("tot", tekst, (kolom) => kolom.notNull())
      .addColumn("uiterlijk", tekst)
      .addColumn("dringend_vanaf", tekst)
      .addColumn("prognose", "integer", (kolom) => kolom.notNull())
      .addColumn("afgehandeld_op", tekst)
      .addColumn("kern", "text", (kolom) => kolom.notNull())
      .addPrimaryKeyConstraint("signaal_pk", ["nummer", "sleutel"])
      .execute();
    // All that counting needs, so that nothing else is read for the number above every page.
    await db.schema
      .createIndex("signaal_van_wie")
      .on("signaal")
      .columns(["rol", "id", "prognose", "dringend_vanaf", "van", "tot", "soort", "uiterlijk", "nummer", "volgorde"])
      .where(sql.ref("afgehandeld_op"), "is", null)
      .execute();

    // Few, and of all the rows asked for by themselves (by a literal: SQLite knows by that that this index is enough).
    await db.schema
      .createIndex("signaal_prognose")
      .on("signaal")
      .columns(["rol", "id", "van", "tot"])
      .where(sql.ref("afgehandeld_op"), "is", null)
      .where(sql.ref("prognose"), "=", sql.lit(1))
      .execute();

    await db.schema
      .createTable("verzonden")
      .addColumn("message_id", tekst, (kolom) => kolom.notNull().primaryKey())
      .addColumn("bericht", tekst, (kolom) => kolom.notNull())
      .addColumn("stand", tekst, (kolom) => kolom.notNull())
      .addColumn("pogingen", "integer", (kolom) => kolom.notNull())
      .addColumn("antwoord", "text")
      .addColumn("begonnen_op", tekst, (kolom) => kolom.notNull())
      .addColumn("klaar_op", tekst)
      .addColumn("hash", tekst)
      .execute();
    await db.schema.createIndex("verzonden_begonnen_op").on("verzonden").column("begonnen_op").execute();

    await db.schema
      .createTable("mail")
      .addColumn("hash", tekst, (kolom) => kolom.notNull().primaryKey())
      .addColumn("bewaard_op", tekst, (kolom) => kolom.notNull())
      .addColumn("inhoud", soort === "postgres" ? "bytea" : "blob")
      .addColumn("van", "text")
      .addColumn("aan", "text")
      .execute();
    await db.schema.createIndex("mail_bewaard_op").on("mail").column("bewaard_op").execute();
    await db.schema
      .createTable("mail_traject")
      .addColumn("hash", tekst, (kolom) => kolom.notNull())
      .addColumn("nummer", tekst, (kolom) => kolom.notNull())
      .addPrimaryKeyConstraint("mail_traject_pk", ["hash", "nummer"])
      .execute();
    // By which all mails of a traject are found, for who has to forget them.
    await db.schema.createIndex("mail_traject_nummer").on("mail_traject").column("nummer").execute();
    for (const opdracht of [...alleenVergeten(soort), ...roepBijWijziging(soort)]) await sql.raw(opdracht).execute(db);
  },
  "002-aanvraagstand": (soort: Soort) => async (db: Kysely<unknown>) => {
    const tekst = tekstIn(soort);
    await db.schema
      .createTable("aanvraagstand")
      .addColumn("nummer", tekst, (kolom) => kolom.notNull())
      .addColumn("van", tekst, (kolom) => kolom.notNull())
      .addColumn("aanvraag", "text")
      .addPrimaryKeyConstraint("aanvraagstand_pk", ["nummer", "van"])
      .execute();
  },
  "003-cijferregel": (soort: Soort) => async (db: Kysely<unknown>) => {
    const tekst = tekstIn(soort);
    await db.schema
      .createTable("cijferregel")
      .addColumn("nummer", tekst, (kolom) => kolom.notNull())
      .addColumn("volgnummer", "integer", (kolom) => kolom.notNull())
      .addColumn("vastgelegd_op", tekst, (kolom) => kolom.notNull())
      .addColumn("gebeurd_op", tekst, (kolom) => kolom.notNull())
      .addColumn("correctie", "integer", (kolom) => kolom.notNull())
      .addColumn("uren", "double precision", (kolom) => kolom.notNull())
      .addPrimaryKeyConstraint("cijferregel_pk", ["nummer", "volgnummer"])
      .execute();
    // All that counting needs.
    await db.schema
      .createIndex("cijferregel_vastgelegd_op")
      .on("cijferregel")
      .columns(["vastgelegd_op", "nummer", "correctie", "gebeurd_op", "uren"])
      .execute();
  },
} satisfies Record<string, Migratie>;

export const VERSIE = Object.keys(MIGRATIES).toSorted().at(-1) ?? "";

/** Refuses a database that this program can't read rightly; changes nothing. */
export async function toetsVersie(db: Kysely<Schema>): Promise<void> {
  if (await ontbreektIets(db)) throw new StoreOuder(VERSIE);
}

export async function migreer(db: Kysely<Schema>, soort: Soort): Promise<void> {
  if (!(await ontbreektIets(db))) return;
  await voerMigratiesUit(db, { tabel: MIGRATIETABEL, migraties: MIGRATIES, soort });
}

async function ontbreektIets(db: Kysely<Schema>): Promise<boolean> {
  const tabellen = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tabellen.some(({ name }) => name === MIGRATIETABEL)) return true;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATIETABEL)} order by name`.execute(db);
  const gedaan = new Set(rows.map(({ name }) => name));
  const onbekend = [...gedaan].filter((naam) => !Object.hasOwn(MIGRATIES, naam));
  if (onbekend.length > 0) throw new StoreNieuwer(onbekend.join(", "), VERSIE);
  return Object.keys(MIGRATIES).some((naam) => !gedaan.has(naam));
}
