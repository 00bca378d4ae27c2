import { type Kysely, sql } from "kysely";
import pg from "pg";

/** A mark that moves whenever something is written, so that who asks again knows at little cost whether anything can be otherwise. */
export interface Merk {
  /** Null: it can't be told now. Another one after each restart. */
  lees(): Promise<string | null>;
  sluit(): Promise<void>;
}

/** No process knows the marks of another. */
const begin = (): string => `${process.pid}.${Date.now().toString(36)}`;

/** SQLite counts what others commit, on each connection by itself. */
export function sqliteMerk<S>(lezer: Kysely<S>): Merk {
  const wie = begin();
  return {
    async lees() {
      const { rows } = await sql<{ readonly data_version: number }>`pragma data_version`.execute(lezer);
      return `${wie}.${rows[0]?.data_version ?? ""}`;
    },
    sluit: () => Promise.resolve(),
  };
}

/** One question at a time: who comes while one is under way shares the next, which is asked after they came. */
export function omDeBeurt<T>(vraag: () => Promise<T>): () => Promise<T> {
  let bezig: Promise<T> | null = null;
  let volgende: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const deze = vraag().finally(() => {
      if (bezig === deze) bezig = null;
    });
    bezig = deze;
    return deze;
  };
  const daarna = (): Promise<T> => {
    volgende = null;
    return begin();
  };
  return () => (bezig === null ? begin() : (volgende ??= bezig.then(daarna, daarna)));
}

/** The channel on which the triggers of the tables call (migraties.ts). */
export const KANAAL = "trajecten_gewijzigd";

/** Who waits longer has a page made sooner. */
const GEDULD_MS = 2_000;

/** Postgres calls who listens, at each commit. The question after it waits for every call of what was committed before. */
export function postgresMerk(connectionString: string): Merk {
  const wie = begin();
  let verbinding: Promise<pg.Client> | null = null;
  let keer = 0;
  let geroepen = 0;
  const verbind = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString,
      application_name: "trajecten-merk",
      connectionTimeoutMillis: GEDULD_MS,
      query_timeout: GEDULD_MS,
      keepAlive: true,
    });
    client.on("error", () => undefined);
    client.on("notification", () => (geroepen += 1));
    await client.connect();
    await client.query(`listen ${KANAAL}`);
    // What was called while nobody listened is not known.
    keer += 1;
    return client;
  };
  const weg = (): void => {
    const oude = verbinding;
    verbinding = null;
    void oude?.then((client) => client.end()).catch(() => undefined);
  };
  const vraag = async (): Promise<string | null> => {
    try {
      const client = await (verbinding ??= verbind());
      await client.query("select 1");
      return `${wie}.${keer}.${geroepen}`;
    } catch {
      weg();
      return null;
    }
  };
  return {
    lees: omDeBeurt(vraag),
    async sluit() {
      const oude = verbinding;
      verbinding = null;
      await oude?.then((client) => client.end()).catch(() => undefined);
    },
  };
}
