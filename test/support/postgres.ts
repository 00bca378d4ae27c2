/** A Postgres of its own for tests: a fresh cluster in a temporary folder, on a free port of the loopback address. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { accessSync, chownSync, constants, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { glob } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

export interface TestPostgres {
  /** Of the database `postgres`, which stays empty. */
  readonly url: string;
  /** Makes an empty database and gives its url. `taal` sorts text by that language, as many servers do. */
  maakDatabase(taal?: string): Promise<string>;
  /** Ends the server and throws the cluster away. */
  stop(): Promise<void>;
  /** Ends the server at once, in the middle of whatever it does. */
  kill9(): Promise<void>;
  /** Starts it again after `kill9`, on the same port. */
  herstart(): Promise<void>;
}

const STARTTIJD_MS = 30_000;
const voerUit = promisify(execFile);

export async function startPostgres(): Promise<TestPostgres> {
  const bin = await zoekBinaries();
  const gebruiker = zonderRoot();
  const map = mkdtempSync(join(tmpdir(), "trajecten-postgres-"));
  if (gebruiker) chownSync(map, gebruiker.uid, gebruiker.gid);
  const data = join(map, "data");
  const opties = { cwd: map, env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" }, ...gebruiker };
  const initdb = ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  await voerUit(join(bin, "initdb"), initdb, opties);

  const poort = await vrijePoort();
  const url = `postgres://postgres@127.0.0.1:${poort}/postgres`;
  const argumenten = [
    "-D",
    data,
    "-p",
    String(poort),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
  ];
  let server: ChildProcess | undefined;
  let databases = 0;

  const eindig = async (signaal: NodeJS.Signals): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const weg = new Promise<void>((klaar) => server?.once("exit", () => klaar()));
    server.kill(signaal);
    await weg;
  };
  const start = async (): Promise<void> => {
    const tot = Date.now() + STARTTIJD_MS;
    for (;;) {
      let log = "";
      const proces = spawn(join(bin, "postgres"), argumenten, { ...opties, stdio: ["ignore", "ignore", "pipe"] });
      proces.stderr.on("data", (stuk: Buffer) => (log = `${log}${stuk.toString()}`.slice(-4_000)));
      server = proces;
      bewaak(proces, map);
      if (await antwoordt(url, proces, tot)) return;
      await eindig("SIGKILL");
      // After a SIGKILL the old backends need a moment to let go of the shared memory; until then a start is refused.
      if (Date.now() > tot) throw new Error(`Postgres startte niet binnen ${STARTTIJD_MS / 1_000} s:\n${log}`);
      await wacht(200);
    }
  };
  const bijVertrek = () => void server?.kill("SIGQUIT");
  process.once("exit", bijVertrek);

  await start();
  return {
    url,
    async maakDatabase(taal) {
      const naam = `proef_${++databases}`;
      const volgorde = taal === undefined ? "" : ` template template0 locale_provider icu icu_locale '${taal}'`;
      await vraag(url, `create database ${naam}${volgorde}`);
      return url.replace(/postgres$/, naam);
    },
    async stop() {
      process.off("exit", bijVertrek);
      await eindig("SIGINT");
      rmSync(map, { recursive: true, force: true });
    },
    kill9: () => eindig("SIGKILL"),
    herstart: start,
  };
}

/** Runs SQL on a connection of its own. */
export async function vraag(url: string, opdracht: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(opdracht)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Ends the server when the tests are gone without a word: the shell's input closes with them. Only then; once the server itself
 * has ended, the shell goes too, and its number may be somebody else's by then.
 */
function bewaak(proces: ChildProcess, map: string): void {
  const opdracht = 'cat; kill -INT "$0"; sleep 5; rm -rf "$1"';
  const waker = spawn("sh", ["-c", opdracht, String(proces.pid), map], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  waker.unref();
  proces.once("exit", () => waker.kill("SIGKILL"));
}

async function antwoordt(url: string, proces: ChildProcess, tot: number): Promise<boolean> {
  while (proces.exitCode === null && proces.signalCode === null && Date.now() < tot) {
    try {
      await vraag(url, "select 1");
      return true;
    } catch {
      await wacht(50);
    }
  }
  return false;
}

/** Debian keeps the server's programs outside PATH, in a folder per version; the newest is taken. */
async function zoekBinaries(): Promise<string> {
  const mappen = (process.env["PATH"] ?? "").split(delimiter);
  const perVersie: string[] = [];
  for (const patroon of [
    "/usr/lib/postgresql/*/bin/initdb",
    "/usr/pgsql-*/bin/initdb",
    "/opt/homebrew/opt/postgresql*/bin/initdb",
  ]) {
    for await (const pad of glob(patroon)) perVersie.push(dirname(pad));
  }
  perVersie.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  const gevonden = [...mappen, ...perVersie].find(
    (map) => map !== "" && uitvoerbaar(join(map, "initdb")) && uitvoerbaar(join(map, "postgres")),
  );
  if (gevonden === undefined) {
    throw new Error(
      "Deze test start een eigen Postgres, maar initdb en postgres zijn niet gevonden. Installeer ze: apt-get install postgresql.",
    );
  }
  return gevonden;
}

function uitvoerbaar(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Postgres refuses to run as root, so root lends it another account. */
function zonderRoot(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((regel) => regel.split(":"));
  const account = accounts.find(([naam]) => naam === "postgres") ?? accounts.find(([naam]) => naam === "nobody");
  if (!account) throw new Error("Postgres draait niet als root, en er is geen account postgres of nobody om te lenen.");
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

async function vrijePoort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  const adres = server.address();
  await new Promise((klaar) => server.close(klaar));
  if (adres === null || typeof adres === "string") throw new Error("invariant: een luisterende server heeft een poort");
  return adres.port;
}
