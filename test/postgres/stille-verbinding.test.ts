import { createConnection, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { openStore } from "#activities/store/store.ts";
import { lijnen, projecteerProef } from "#test/support/journaal.ts";
import { startPostgres, type TestPostgres } from "#test/support/postgres.ts";

/** A connection that falls silent: nothing is closed, nothing comes through any more. Firewalls and failovers do that. */

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** Between the store and Postgres; `verstom` silences every connection there is, new ones work. */
async function tussenstuk(poort: number): Promise<{ poort: number; verstom: () => void }> {
  const lopend = new Set<Socket>();
  const server = createServer((binnen) => {
    const buiten = createConnection({ host: "127.0.0.1", port: poort });
    for (const [van, naar] of [
      [binnen, buiten],
      [buiten, binnen],
    ] as const) {
      lopend.add(van);
      van.on("error", () => naar.destroy()).on("close", () => naar.destroy());
      van.pipe(naar);
    }
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  onTestFinished(() => {
    for (const lijn of lopend) lijn.destroy();
    server.close();
  });
  const adres = server.address();
  if (adres === null || typeof adres === "string") throw new Error("geen poort");
  return {
    poort: adres.port,
    verstom: () => {
      for (const lijn of lopend) lijn.unpipe().pause();
    },
  };
}

it("een verbinding die stilvalt houdt de store niet op: wie wacht hoort het, en de volgende krijgt een andere", async () => {
  const direct = await postgres.maakDatabase();
  await (await openStore(direct, { migreer: true })).sluit();
  const url = new URL(direct);
  const stil = await tussenstuk(Number(url.port));
  url.port = String(stil.poort);
  const store = await openStore(url.href, { projecteer: projecteerProef, geduldMs: 1_000 });
  onTestFinished(() => store.sluit());
  const regels = lijnen("ZA-2026-001", 3);
  await store.schrijf(regels.slice(0, 1));

  stil.verstom();
  await expect(store.schrijf(regels.slice(0, 2))).rejects.toThrow("Query read timeout");
  await store.schrijf(regels.slice(0, 2));
  stil.verstom();
  await expect(store.regels("ZA-2026-001")).rejects.toThrow("Query read timeout");
  await store.schrijf(regels);
  expect(await store.regels("ZA-2026-001")).toEqual(regels);
});
