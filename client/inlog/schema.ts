import { type Kysely, sql } from "kysely";
import { type Migratie, voerMigratiesUit } from "#activities/store/migreer.ts";
import type { Verbinding } from "#activities/store/verbinding.ts";

/** What the web keeps by itself, away from the journaal: who is logged in, by which account, what they typed when that ended, and who looked at personal data. */
export interface Inlogschema {
  /** Found by the hash of what the browser holds, so that a copy of this table opens nothing. */
  sessie: {
    sleutel: string;
    medewerker: string;
    begonnen_op: string;
    gezien_op: string;
    /** Of the provider, to log out there too. */
    id_token: string | null;
    /** From then on it opens nothing, and only says whose it was (bewaard.ts). */
    geeindigd_op: string | null;
  };
  /** Sealed by what the browser holds: a copy of this table tells nothing. */
  bewaard: {
    /** Of the session. */
    sleutel: string;
    /** Of the form, the same each time that it is sent. */
    id: string;
    medewerker: string;
    pad: string;
    verzegeld: string;
    /** The session was over when it was sent. */
    uitgelogd: number;
    bewaard_op: string;
  };
  poging: {
    sleutel: string;
    state: string;
    nonce: string;
    verifier: string;
    naar: string;
    begonnen_op: string;
  };
  inzage: { medewerker: string; nummer: string; op: string };
}

const MIGRATIES: Readonly<Record<string, Migratie>> = {
  "001-begin": (soort) => async (db: Kysely<unknown>) => {
    const tekst = soort === "postgres" ? sql`text collate "C"` : sql`text`;
    await db.schema
      .createTable("sessie")
      .addColumn("sleutel", tekst, (kolom) => kolom.notNull().primaryKey())
      .addColumn("medewerker", tekst, (kolom) => kolom.notNull())
      .addColumn("begonnen_op", tekst, (kolom) => kolom.notNull())
      .addColumn("gezien_op", tekst, (kolom) => kolom.notNull())
      .addColumn("id_token", "text")
      .execute();
    await db.schema
      .createTable("poging")
      .addColumn("sleutel", tekst, (kolom) => kolom.notNull().primaryKey())
      .addColumn("state", "text", (kolom) => kolom.notNull())
      .addColumn("nonce", "text", (kolom) => kolom.notNull())
      .addColumn("verifier", "text", (kolom) => kolom.notNull())
      .addColumn("naar", "text", (kolom) => kolom.notNull())
      .addColumn("begonnen_op", tekst, (kolom) => kolom.notNull())
      .execute();
    await db.schema
      .createTable("inzage")
      .addColumn("medewerker", tekst, (kolom) => kolom.notNull())
      .addColumn("nummer", tekst, (kolom) => kolom.notNull())
      .addColumn("op", tekst, (kolom) => kolom.notNull())
      .addPrimaryKeyConstraint("inzage_pk", ["medewerker", "nummer", "op"])
      .execute();
  },
  "002-bewaard": (soort) => async (db: Kysely<unknown>) => {
    const tekst = soort === "postgres" ? sql`text collate "C"` : sql`text`;
    await db.schema.alterTable("sessie").addColumn("geeindigd_op", tekst).execute();
  },
  "003-bewaard-per-formulier": (soort) => async (db: Kysely<unknown>) => {
    const tekst = soort === "postgres" ? sql`text collate "C"` : sql`text`;
    // It lasts a few hours, and is not carried over.
    await db.schema.dropTable("bewaard").ifExists().execute();
    await db.schema
      .createTable("bewaard")
      .addColumn("sleutel", tekst, (kolom) => kolom.notNull())
      .addColumn("id", tekst, (kolom) => kolom.notNull())
      .addColumn("medewerker", tekst, (kolom) => kolom.notNull())
      .addColumn("pad", "text", (kolom) => kolom.notNull())
      .addColumn("verzegeld", "text", (kolom) => kolom.notNull())
      .addColumn("uitgelogd", "integer", (kolom) => kolom.notNull())
      .addColumn("bewaard_op", tekst, (kolom) => kolom.notNull())
      .addPrimaryKeyConstraint("bewaard_pk", ["sleutel", "id"])
      .execute();
  },
};

/** By a name of its own: on Postgres the tables of the journaal can be in sight. */
const MIGRATIETABEL = "inlogmigratie";

export async function migreerInlog({ schrijver, soort }: Verbinding<Inlogschema>): Promise<void> {
  await voerMigratiesUit(schrijver, { tabel: MIGRATIETABEL, migraties: MIGRATIES, soort });
}
