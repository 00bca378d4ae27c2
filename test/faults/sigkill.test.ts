import { setTimeout as wacht } from "node:timers/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore } from "#activities/store/store.ts";
import { Lijn, startBelasting } from "#test/support/belasting.ts";
import { oordeel, toetsBrieven, vatSamen, vervallenIn } from "#test/support/oordeel.ts";
import {
  dood,
  eigenMap,
  pidVan,
  startSysteem,
  systeemVan,
  totNietsMeerWerkt,
  werkendIn,
} from "#test/support/processen.ts";
import { proefperiode } from "#test/support/proef.ts";
import { maakToeval } from "#test/support/toeval.ts";

/** A whole embedded system, under load, of which one part after the other is killed without a word. */

const KORT = process.env["TRAJECTEN_KORT"] === "1";
const SOORTEN = ["Worker", "Temporal", "Worker en Temporal", "Postvak", "supervisor"] as const;

test("wat bevestigd is, overleeft SIGKILL van elk deel midden in het werk", async () => {
  const toeval = maakToeval();
  const beurten = KORT
    ? toeval.schud(["Worker", toeval.kans(0.5) ? "Temporal" : "Worker en Temporal", "supervisor"] as const)
    : [...toeval.schud(SOORTEN), ...toeval.schud(SOORTEN)];
  console.log(`zaad ${toeval.zaad}: ${beurten.join(", ")}`);

  const map = await eigenMap();
  let systeem = startSysteem(map);
  await systeem.draait;
  const opties = {
    adres: async () => (await systeemVan(map)).temporal,
    periode: proefperiode(KORT ? 4 : 8),
  };
  const belasting = startBelasting({ ...opties, toeval, bellers: KORT ? 4 : 6 });

  let kills = 0;
  const sla = async (deel: Parameters<typeof pidVan>[1]): Promise<void> => {
    expect(dood(await pidVan(map, deel), map)).toBe(true);
    kills += 1;
  };
  for (const beurt of beurten) {
    await belasting.totNog(KORT ? toeval.tussen(8, 20) : toeval.tussen(15, 50));
    await wacht(toeval.tussen(0, 300));
    switch (beurt) {
      case "Worker":
      case "Temporal":
      case "Postvak":
        await sla(beurt);
        break;
      case "Worker en Temporal":
        await Promise.all([sla("Worker"), sla("Temporal")]);
        break;
      case "supervisor":
        systeem.kill("SIGKILL");
        expect(await systeem.einde).toBe("SIGKILL");
        kills += 1;
        await wacht(toeval.tussen(0, 1_500));
        systeem = startSysteem(map);
        await systeem.draait;
        break;
    }
  }
  await belasting.totNog(10);
  await belasting.stop();

  const lijn = new Lijn(opties);
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`, { alleenLezen: true });
  const uitslag = await oordeel({ ...opties, lijn, store, belasting, zonderBrieven: KORT });
  await lijn.sluit();
  await store.sluit();
  const vervallen = vervallenIn(join(map, "trajecten.db"));
  vatSamen(`SIGKILL, zaad ${toeval.zaad}`, { belasting, uitslag, kills, vervallen });
  expect(beurten).toHaveLength(KORT ? 3 : 10);
  expect(belasting.aanvaard.length).toBeGreaterThanOrEqual(50);

  systeem.kill("SIGINT");
  expect(await systeem.einde).toBe(0);
  await totNietsMeerWerkt(map);
  expect(werkendIn(map)).toEqual([]);
  if (KORT) return;
  await toetsBrieven("SIGKILL", uitslag, await openPostvak(join(map, "postvak")));
});
