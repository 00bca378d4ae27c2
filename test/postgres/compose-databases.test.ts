import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { openInlog } from "#client/inlog/store.ts";
import { scriptOf } from "#test/support/compose.ts";
import { startPostgres, type TestPostgres } from "#test/support/postgres.ts";

let server: TestPostgres;
let secrets: string;

beforeAll(async () => {
  server = await startPostgres();
  secrets = mkdtempSync(join(tmpdir(), "trajecten-secrets-"));
  for (const name of ["postgres", "temporal", "trajecten", "sessies"])
    writeFileSync(join(secrets, `${name}_password`), `it's "${name}" \\ $1\n`);
});

afterAll(async () => {
  await server.stop();
  rmSync(secrets, { recursive: true, force: true });
});

/** The job of docker-compose.yml, with this server and this folder in place of the container's. */
function makeDatabases() {
  const { port, hostname } = new URL(server.url);
  const script = scriptOf("databases")
    .replaceAll("/run/secrets", secrets)
    .replace("PGHOST=postgres", `PGHOST=${hostname} PGPORT=${port}`);
  return spawnSync("bash", ["-euc", script], { encoding: "utf8" });
}

async function rows(database: string, query: string): Promise<string[]> {
  const client = new pg.Client(server.url.replace(/postgres$/, database));
  await client.connect();
  try {
    const { rows: found } = await client.query<unknown[]>({ text: query, rowMode: "array" });
    return found.map((row) => row.join(" "));
  } finally {
    await client.end();
  }
}

it("makes a role and a database each for Temporal and trajecten, closed to one another, however often it runs", async () => {
  for (const _ of [1, 2]) expect(makeDatabases()).toMatchObject({ status: 0, stderr: "" });

  const owners =
    "select datname, pg_get_userbyid(datdba) from pg_database where datname ~ '^(temporal|trajecten)' order by 1";
  expect(await rows("postgres", owners)).toEqual([
    "temporal temporal",
    "temporal_visibility temporal",
    "trajecten trajecten",
  ]);

  const access = `select r, d, has_database_privilege(r, d, 'connect')
    from unnest(array['sessies', 'temporal', 'trajecten']) r, unnest(array['temporal', 'trajecten']) d order by 1, 2`;
  expect(await rows("postgres", access)).toEqual([
    "sessies temporal false",
    "sessies trajecten true",
    "temporal temporal true",
    "temporal trajecten false",
    "trajecten temporal false",
    "trajecten trajecten true",
  ]);
});

it("keeps who is logged in where the journaal can't be seen, and writes nothing beside it", async () => {
  const als = (rol: string) => {
    const url = new URL(server.url.replace(/postgres$/, "trajecten"));
    url.username = rol;
    return url.href;
  };
  const store = await openStore(als("trajecten"), { migreer: true });
  await store.sluit();
  const inlog = await openInlog(als("sessies"));
  const nu = new Date("2026-03-02T10:00:00.000Z");
  try {
    const geheim = await inlog.sessies.begin("pl-1", nu);
    expect(await inlog.sessies.lees(geheim, nu)).toEqual({ medewerker: "pl-1", idToken: null });
    const poging = { state: "s", nonce: "n", verifier: "v", naar: "/" };
    const eenmalig = await inlog.pogingen.begin(poging, nu);
    expect(await inlog.pogingen.neem(eenmalig, nu)).toEqual(poging);
    expect(await inlog.pogingen.neem(eenmalig, nu)).toBeNull();
    for (const _ of [1, 2]) await inlog.inzage.noteer("pl-1", "ZA-2026-001", nu);
    expect(await inlog.inzage.van("ZA-2026-001")).toHaveLength(1);
  } finally {
    await inlog.sluit();
  }
  const plekken = await rows(
    "trajecten",
    "select schemaname, tablename from pg_tables where schemaname in ('public', 'sessies') order by 1, 2",
  );
  expect(plekken).toEqual(expect.arrayContaining(["public journaal", "sessies sessie", "sessies inzage"]));
  const gezien = new pg.Client(als("sessies"));
  await gezien.connect();
  await expect(gezien.query("select 1 from public.journaal")).rejects.toThrow("permission denied");
  await gezien.end();
});

it("stops at the first thing that goes wrong", () => {
  rmSync(join(secrets, "temporal_password"));
  expect(makeDatabases().status).not.toBe(0);
});
