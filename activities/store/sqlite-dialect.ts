import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setTimeout as wacht } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

const SQLITE_BUSY = 5;
/** SQLite's own wait blocks the whole event loop, so it is kept short; the patience is in `executeQuery`, which waits without blocking. */
const BUSY_TIMEOUT_MS = 20;
const GEDULD_MS = 15_000;
const MAX_BEREID = 100;

export interface NodeSqliteOpties {
  readonly pad: string;
  readonly alleenLezen: boolean;
}

/** Kysely on Node's built-in SQLite. One connection; Kysely's own mutex keeps a transaction to itself. */
export class NodeSqliteDialect implements Dialect {
  readonly #opties: NodeSqliteOpties;

  constructor(opties: NodeSqliteOpties) {
    this.#opties = opties;
  }

  createDriver = (): Driver => new NodeSqliteDriver(this.#opties);
  createQueryCompiler = () => new SqliteQueryCompiler();
  createAdapter = () => new NodeSqliteAdapter();
  // oxlint-disable-next-line typescript/no-explicit-any -- Kysely's own signature
  createIntrospector = (db: Kysely<any>) => new SqliteIntrospector(db);
}

class NodeSqliteAdapter extends SqliteAdapter {
  /** SQLite can roll back DDL, and the lock of BEGIN IMMEDIATE keeps two starting processes from migrating at once. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #opties: NodeSqliteOpties;
  #verbinding: NodeSqliteConnection | undefined;

  constructor(opties: NodeSqliteOpties) {
    this.#opties = opties;
  }

  async init(): Promise<void> {
    const { pad, alleenLezen } = this.#opties;
    const db = new DatabaseSync(pad, { readOnly: alleenLezen, timeout: BUSY_TIMEOUT_MS });
    const verbinding = new NodeSqliteConnection(db);
    try {
      if (!alleenLezen) {
        await verbinding.executeQuery(CompiledQuery.raw("pragma journal_mode = wal"));
        await verbinding.executeQuery(CompiledQuery.raw("pragma synchronous = full"));
        // What is replaced or forgotten is not left readable in the file.
        await verbinding.executeQuery(CompiledQuery.raw("pragma secure_delete = on"));
      }
    } catch (fout) {
      db.close();
      throw fout;
    }
    this.#verbinding = verbinding;
  }

  acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#verbinding) return Promise.reject(new Error("invariant: de verbinding is niet geopend"));
    return Promise.resolve(this.#verbinding);
  }

  /** IMMEDIATE: a transaction that starts as a reader can find itself unable to become a writer halfway. */
  async beginTransaction(verbinding: DatabaseConnection): Promise<void> {
    await verbinding.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  async commitTransaction(verbinding: DatabaseConnection): Promise<void> {
    await verbinding.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(verbinding: DatabaseConnection): Promise<void> {
    await verbinding.executeQuery(CompiledQuery.raw("rollback"));
  }

  releaseConnection = (): Promise<void> => Promise.resolve();

  destroy(): Promise<void> {
    this.#verbinding?.sluit();
    this.#verbinding = undefined;
    return Promise.resolve();
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSync;

  readonly #bereide = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const tot = performance.now() + GEDULD_MS;
    for (let poging = 0; ; poging++) {
      try {
        return this.#voerUit<R>(query);
      } catch (fout) {
        // Inside a transaction the lock is already ours; a retry there could hide a half-done transaction.
        if (this.#db.isTransaction || !isBezet(fout) || performance.now() > tot) throw fout;
        await wacht(Math.min(2 ** poging, 50) * (0.5 + Math.random()));
      }
    }
  }

  // oxlint-disable-next-line require-yield -- the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("invariant: de store leest in bladzijden, niet als stroom");
  }

  sluit(): void {
    this.#db.close();
  }

  /** The same few statements come back with every act; preparing one costs more than running it. */
  #bereid(sql: string): StatementSync {
    const bekend = this.#bereide.get(sql);
    if (bekend !== undefined) return bekend;
    const nieuw = this.#db.prepare(sql);
    if (this.#bereide.size >= MAX_BEREID) this.#bereide.clear();
    this.#bereide.set(sql, nieuw);
    return nieuw;
  }

  #voerUit<R>(query: CompiledQuery): QueryResult<R> {
    const opdracht = this.#bereid(query.sql);
    const parameters = query.parameters as SQLInputValue[];
    if (opdracht.columns().length > 0) return { rows: opdracht.all(...parameters) as R[] };
    const { changes } = opdracht.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }
}

const isBezet = (fout: unknown): boolean =>
  fout instanceof Error &&
  "errcode" in fout &&
  typeof fout.errcode === "number" &&
  (fout.errcode & 0xff) === SQLITE_BUSY;
