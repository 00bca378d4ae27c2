import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore } from "#activities/store/store.ts";
import { Lijn, startBelasting, type Belasting } from "#test/support/belasting.ts";
import { startLosSysteem, type LosSysteem } from "#test/support/los-systeem.ts";
import { oordeel, toetsBrieven, vatSamen, type Oordeel } from "#test/support/oordeel.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { eigenMap } from "#test/support/processen.ts";
import { proefperiode } from "#test/support/proef.ts";
import { maakToeval, type Toeval } from "#test/support/toeval.ts";

/** The database goes away in the middle of a write, or the worker does. */

const KORT = process.env["TRAJECTEN_KORT"] === "1";

interface Opstelling {
  readonly toeval: Toeval;
  readonly los: LosSysteem;
  readonly belasting: Belasting;
}

/** Runs `storen` under load on a store, then holds everything against what was promised. */
async function onderBelasting(
  wat: string,
  map: string,
  databaseUrl: string,
  storen: (opstelling: Opstelling) => Promise<number>,
): Promise<Belasting> {
  const toeval = maakToeval();
  console.log(`${wat}: zaad ${toeval.zaad}`);
  const los = await startLosSysteem({ map, databaseUrl });
  const opties = { adres: async () => los.systeem.temporal, periode: proefperiode(KORT ? 4 : 8) };
  const belasting = startBelasting({ ...opties, toeval, bellers: 4 });
  const kills = await storen({ toeval, los, belasting });
  await belasting.totNog(15);
  // The short form has fewer turns; the load goes on until there is something to judge.
  while (belasting.aanvaard.length < 50) await belasting.totNog(5);
  await belasting.stop();

  const lijn = new Lijn(opties);
  const store = await openStore(databaseUrl, { alleenLezen: true });
  let uitslag: Oordeel;
  try {
    uitslag = await oordeel({ ...opties, lijn, store, belasting, zonderBrieven: KORT });
  } finally {
    await lijn.sluit();
    await store.sluit();
  }
  vatSamen(`${wat}, zaad ${toeval.zaad}`, { belasting, uitslag, kills });
  await los.onderdelen.stop();
  if (KORT) return belasting;
  await toetsBrieven(wat, uitslag, await openPostvak(join(map, "postvak")));
  return belasting;
}

test("met het journaal in Postgres: SIGKILL van de database midden in het werk kost niets", async () => {
  const map = await eigenMap();
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const databaseUrl = await postgres.maakDatabase();
  await (await openStore(databaseUrl, { migreer: true })).sluit();
  const { aanvaard } = await onderBelasting("Postgres", map, databaseUrl, async ({ toeval, los, belasting }) => {
    let kills = 0;
    const beurten = KORT ? ["database", "database"] : ["database", "database", "beide", "database", "worker", "beide"];
    for (const beurt of beurten) {
      await belasting.totNog(toeval.tussen(8, 20));
      await wacht(toeval.tussen(0, 300));
      if (beurt !== "database") {
        await los.dood("Worker");
        kills += 1;
      }
      if (beurt === "worker") continue;
      await postgres.kill9();
      kills += 1;
      // Answers come while the store is away; the lines follow. Not when the worker is away too.
      if (beurt === "database") await belasting.totNog(toeval.tussen(1, 5));
      await wacht(toeval.tussen(0, KORT ? 500 : 3_000));
      await postgres.herstart();
    }
    return kills;
  });
  expect(aanvaard.length).toBeGreaterThanOrEqual(50);
});

test("met het journaal in SQLite: een worker die midden in het schrijven wordt gedood verliest en verdubbelt niets", async () => {
  const map = await eigenMap();
  const pad = join(map, "trajecten.db");
  const { aanvaard } = await onderBelasting("SQLite", map, `sqlite:${pad}`, async ({ toeval, los, belasting }) => {
    const beurten = KORT ? 2 : 6;
    for (let beurt = 0; beurt < beurten; beurt += 1) {
      await belasting.totNog(toeval.tussen(8, 20));
      // The log of SQLite changes in the middle of a transaction.
      const wal = watch(`${pad}-wal`);
      await once(wal, "change");
      await los.dood("Worker");
      wal.close();
    }
    return beurten;
  });
  expect(aanvaard.length).toBeGreaterThanOrEqual(50);
});
