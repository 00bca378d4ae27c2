import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { StoreOntbreekt } from "./fouten.ts";
import type { Schema } from "./schema.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";

/** The few things in which SQLite and Postgres differ; everything else is written once. */
export interface Verbinding {
  readonly soort: "sqlite" | "postgres";
  readonly lezer: Kysely<Schema>;
  readonly schrijver: Kysely<Schema>;
  /** Until the transaction ends, nobody else writes lines of these nummers. */
  vergrendel(trx: Transaction<Schema>, nummers: readonly string[]): Promise<void>;
  /** Until the transaction ends, nobody writes at all; readers go on. */
  vergrendelAlles(trx: Transaction<Schema>): Promise<void>;
  /** Runs `werk` on a connection of its own, where temporary tables can live. */
  apart<T>(werk: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  sluit(): Promise<void>;
}

export function verbind(url: string, alleenLezen: boolean): Verbinding {
  if (url.startsWith("sqlite:")) return verbindSqlite(url.slice("sqlite:".length), alleenLezen);
  if (/^postgres(ql)?:\/\//.test(url)) return verbindPostgres(url, alleenLezen);
  throw new Error("Een database-url begint met sqlite: of postgres://.");
}

function verbindSqlite(pad: string, alleenLezen: boolean): Verbinding {
  if (pad === "" || pad.startsWith(":"))
    throw new Error("Een sqlite-url wijst een bestand aan, zoals sqlite:data/trajecten.db.");
  const bestand = resolve(pad);
  if (alleenLezen) {
    if (!existsSync(bestand)) throw new StoreOntbreekt(bestand);
  } else mkdirSync(dirname(bestand), { recursive: true, mode: 0o700 });

  const open = (lezen: boolean) =>
    new Kysely<Schema>({ dialect: new NodeSqliteDialect({ pad: bestand, alleenLezen: lezen }) });
  // Two connections, because a reader on the writer's own connection would wait for its transaction or see half of it.
  const lezer = open(true);
  const schrijver = alleenLezen ? lezer : open(false);
  return {
    soort: "sqlite",
    lezer,
    schrijver,
    // BEGIN IMMEDIATE already holds the one write lock there is.
    vergrendel: () => Promise.resolve(),
    vergrendelAlles: () => Promise.resolve(),
    async apart(werk) {
      const db = open(alleenLezen);
      try {
        return await werk(db);
      } finally {
        await db.destroy();
      }
    },
    async sluit() {
      // The writer last: only a connection that may write can fold the write-ahead log into the file.
      await lezer.destroy();
      await schrijver.destroy();
    },
  };
}

/** First halves of the advisory lock keys: one space for the whole store, one for single nummers. */
const SLOT_STORE = 0x7472616a;
const SLOT_NUMMER = 0x74726e72;

function verbindPostgres(connectionString: string, alleenLezen: boolean): Verbinding {
  const instellingen = [
    "set lock_timeout = '30s'",
    // A worker that hangs in a transaction would otherwise keep its nummers locked for ever.
    "set idle_in_transaction_session_timeout = '60s'",
    ...(alleenLezen ? ["set default_transaction_read_only = on"] : []),
  ];
  const pool = new pg.Pool({
    connectionString,
    application_name: "trajecten",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // oxlint-disable-next-line typescript/no-misused-promises -- pg-pool waits for the promise, its types don't say so
    onConnect: async (client) => {
      // A connection that the server closes says so twice: to whoever waits for its answer, and as an event that ends the process
      // when nobody listens.
      client.on("error", () => undefined);
      await client.query(instellingen.join("; "));
    },
  });
  pool.on("error", () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    soort: "postgres",
    lezer: db,
    schrijver: db,
    async vergrendel(trx, nummers) {
      await sql`select pg_advisory_xact_lock_shared(${SLOT_STORE}::int, 0)`.execute(trx);
      // Keys in one order for everybody, so that two batches can't wait for each other.
      await sql`
        select pg_advisory_xact_lock(${SLOT_NUMMER}::int, sleutel)
        from (select distinct hashtext(nummer) as sleutel from unnest(${[...nummers]}::text[]) as nummer order by 1) as sleutels
      `.execute(trx);
    },
    async vergrendelAlles(trx) {
      await sql`select pg_advisory_xact_lock(${SLOT_STORE}::int, 0)`.execute(trx);
    },
    apart: (werk) => db.connection().execute(werk),
    async sluit() {
      await db.destroy();
    },
  };
}
