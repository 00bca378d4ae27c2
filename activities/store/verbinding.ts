import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { StoreOntbreekt } from "./fouten.ts";
import { postgresMerk, sqliteMerk, type Merk } from "./merk.ts";
import type { Schema } from "./schema.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";

/** The few things in which SQLite and Postgres differ; everything else is written once. */
export interface Verbinding<S = Schema> {
  readonly soort: "sqlite" | "postgres";
  readonly lezer: Kysely<S>;
  readonly schrijver: Kysely<S>;
  /** Until the transaction ends, nobody else writes lines of these nummers. */
  vergrendel(trx: Transaction<S>, nummers: readonly string[]): Promise<void>;
  /** Until the transaction ends, nobody writes at all; readers go on. */
  vergrendelAlles(trx: Transaction<S>): Promise<void>;
  /** Runs `werk` on a connection of its own, where temporary tables can live. */
  apart<T>(werk: (db: Kysely<S>) => Promise<T>): Promise<T>;
  /** What was erased is not left in a log beside the tables, as far as that can be done while others read. */
  wis(): Promise<void>;
  /** Moves with everything that is written. */
  readonly merk: Merk;
  sluit(): Promise<void>;
}

/** How long one statement may take on Postgres; `null`: as long as it needs. */
const GEDULD_MS = 20_000;

export function verbind<S = Schema>(
  url: string,
  alleenLezen: boolean,
  geduldMs: number | null = GEDULD_MS,
): Verbinding<S> {
  if (url.startsWith("sqlite:")) return verbindSqlite(url.slice("sqlite:".length), alleenLezen);
  if (/^postgres(ql)?:\/\//.test(url)) return verbindPostgres(url, alleenLezen, geduldMs);
  throw new Error("Een database-url begint met sqlite: of postgres://.");
}

function verbindSqlite<S>(pad: string, alleenLezen: boolean): Verbinding<S> {
  if (pad === "" || pad.startsWith(":"))
    throw new Error("Een sqlite-url wijst een bestand aan, zoals sqlite:data/trajecten.db.");
  const bestand = resolve(pad);
  if (alleenLezen) {
    if (!existsSync(bestand)) throw new StoreOntbreekt(bestand);
  } else mkdirSync(dirname(bestand), { recursive: true, mode: 0o700 });

  const open = (lezen: boolean) =>
    new Kysely<S>({ dialect: new NodeSqliteDialect({ pad: bestand, alleenLezen: lezen }) });
  // Two connections, because a reader on the writer's own connection would wait for its transaction or see half of it.
  const lezer = open(true);
  const schrijver = alleenLezen ? lezer : open(false);
  return {
    soort: "sqlite",
    lezer,
    schrijver,
    merk: sqliteMerk(lezer),
    // BEGIN IMMEDIATE already holds the one write lock there is.
    vergrendel: () => Promise.resolve(),
    vergrendelAlles: () => Promise.resolve(),
    // Readers may hold it a moment: then it is written over by what comes next.
    async wis() {
      await sql`pragma wal_checkpoint(truncate)`.execute(schrijver);
    },
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

function verbindPostgres<S>(connectionString: string, alleenLezen: boolean, geduldMs: number | null): Verbinding<S> {
  const pool = maakPool(connectionString, alleenLezen, geduldMs);
  const db = new Kysely<S>({ dialect: new PostgresDialect({ pool }) });
  const merk = postgresMerk(connectionString);
  return {
    soort: "postgres",
    lezer: db,
    schrijver: db,
    merk,
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
    // Its vacuum and the keeping of its log are of who runs the server (docs/veiligheid.md).
    wis: () => Promise.resolve(),
    // Work on everything at once takes as long as it takes.
    async apart(werk) {
      const eigen = new Kysely<S>({
        dialect: new PostgresDialect({ pool: maakPool(connectionString, alleenLezen, null, { max: 1 }) }),
      });
      try {
        return await eigen.connection().execute(werk);
      } finally {
        await eigen.destroy();
      }
    },
    async sluit() {
      await merk.sluit();
      await db.destroy();
    },
  };
}

/**
 * A connection can fall silent without ever saying that it is gone; TCP finds out after a quarter of an hour, or two hours. Whoever waits for it gets
 * an error within `geduldMs`, and it is not used again.
 */
function maakPool(
  connectionString: string,
  alleenLezen: boolean,
  geduldMs: number | null,
  opties: pg.PoolConfig = {},
): pg.Pool {
  const instellingen = [
    // Before our own patience ends, so that a lock is called a lock.
    `set lock_timeout = ${geduldMs === null ? 30_000 : Math.round(geduldMs * 0.75)}`,
    ...(geduldMs === null ? [] : [`set statement_timeout = ${geduldMs}`]),
    // A worker that hangs in a transaction would otherwise keep its nummers locked for ever.
    "set idle_in_transaction_session_timeout = '60s'",
    ...(alleenLezen ? ["set default_transaction_read_only = on"] : []),
  ];
  const pool = new pg.Pool({
    connectionString,
    application_name: "trajecten",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(geduldMs === null ? {} : { query_timeout: geduldMs }),
    ...opties,
    // oxlint-disable-next-line typescript/no-misused-promises -- pg-pool waits for the promise, its types don't say so
    onConnect: async (client) => {
      // A connection that the server closes says so twice: to whoever waits for its answer, and as an event that ends the process
      // when nobody listens.
      client.on("error", () => undefined);
      sluitBijStilte(client);
      await client.query(instellingen.join("; "));
    },
  });
  pool.on("error", () => undefined);
  return pool;
}

/** What came after a statement that got no answer would wait behind it: the connection is closed at once, so that the pool drops it. */
function sluitBijStilte(client: pg.ClientBase): void {
  const vraag = client.query.bind(client) as (...vraag: unknown[]) => unknown;
  client.query = ((...vraagstelling: unknown[]) => {
    const antwoord = vraag(...vraagstelling);
    if (antwoord instanceof Promise)
      antwoord.catch((fout: unknown) => {
        if (fout instanceof Error && fout.message === STILTE) void (client as pg.Client).end().catch(() => undefined);
      });
    return antwoord;
  }) as typeof client.query;
}

/** As pg words it. */
const STILTE = "Query read timeout";
