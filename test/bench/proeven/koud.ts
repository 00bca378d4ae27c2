import { randomUUID } from "node:crypto";
import type { Client } from "@temporalio/client";
import type { Trajecten } from "#client/trajecten.ts";
import { inMs, meting, verhouding } from "../meet.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { gelukt, lopendTraject, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";

const PUNTEN = [10, 50, 150] as const;
/** As many as a run has tasks: how much there is to replay goes by where in its run the traject is. */
const MONSTERS = 12;
/** Acts on another traject before a worker is measured, as in one that runs for days: V8 has made machine code of what they take. */
const OPWARMEN = 40;

/**
 * A traject gets an act about every five days, so nearly every act meets an empty cache: a worker without a cache replays the run
 * each time. Our acts at 10, 50 and 150 gebeurtenissen against our own warm ones at the same moment; the bare workflow beside it.
 */
export async function koudeHandeling(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const uit: Uitslag[] = [];
  const trajecten = opstelling.trajecten("ons");
  const koud = new Map(
    PUNTEN.map((punt) => [
      punt,
      {
        koud: [] as number[],
        warm: [] as number[],
        kaalKoud: [] as number[],
        kaalWarm: [] as number[],
      },
    ]),
  );
  for (let ronde = 0; ronde < Math.max(1, Math.ceil(rondes / 2)); ronde += 1) {
    let warm = [await opstelling.arbeider("ons", "ons", 1000), await opstelling.arbeider("kaal", "kaal", 1000)];
    const nummer = await lopendTraject(trajecten);
    await totRust(trajecten, nummer);
    const handle = await startKaal(opstelling.client, "kaal");
    let dag = 0;
    let kaalGedaan = 0;
    const ons = () => tijd(() => trajecten.stuur(nummer, [urenregel(randomUUID(), dag++)]).then(gelukt));
    const kaal = () => tijd(() => stuurKaal(handle, urenregel("x", kaalGedaan++)));
    for (const punt of PUNTEN) {
      const bak = koud.get(punt);
      if (bak === undefined) continue;
      while (gelukt(await trajecten.stand(nummer)).volgnummer < punt - MONSTERS) await ons();
      while (kaalGedaan < punt - MONSTERS) await kaal();
      await loopWarm(trajecten, opstelling.client);
      for (let i = 0; i < MONSTERS; i += 1) {
        bak.warm.push(await ons());
        bak.kaalWarm.push(await kaal());
      }
      await Promise.all(warm.map((arbeider) => arbeider.stop()));
      const zonderCache = [await opstelling.arbeider("ons", "ons", 0), await opstelling.arbeider("kaal", "kaal", 0)];
      await loopWarm(trajecten, opstelling.client);
      // The first act after a restart also waits for the old worker's sticky queue to be given up.
      await ons();
      await kaal();
      for (let i = 0; i < MONSTERS; i += 1) {
        bak.koud.push(await ons());
        bak.kaalKoud.push(await kaal());
      }
      await Promise.all(zonderCache.map((arbeider) => arbeider.stop()));
      warm = [await opstelling.arbeider("ons", "ons", 1000), await opstelling.arbeider("kaal", "kaal", 1000)];
      await ons();
      await kaal();
    }
    await Promise.all(warm.map((arbeider) => arbeider.stop()));
  }
  for (const [punt, bak] of koud) {
    const warm = meting(bak.warm).mediaan;
    uit.push(
      gegeven(
        `koude handeling bij ${punt} gebeurtenissen, ons`,
        `${inMs(meting(bak.koud))}; warm ${inMs(meting(bak.warm))}`,
      ),
      gegeven(
        `koude handeling bij ${punt}, kaal tegen kaal warm`,
        `${(meting(bak.kaalKoud).mediaan / meting(bak.kaalWarm).mediaan).toFixed(1)}×`,
      ),
      hoogstens(
        `koude handeling bij ${punt}, tegen warm`,
        3,
        verhouding(
          bak.koud,
          bak.koud.map(() => warm),
        ),
      ),
    );
  }
  return uit;
}

async function loopWarm(trajecten: Trajecten, client: Client): Promise<void> {
  const [nummer, handle] = [await lopendTraject(trajecten), await startKaal(client, "kaal")];
  for (let i = 0; i < OPWARMEN; i += 1) {
    gelukt(await trajecten.stuur(nummer, [urenregel(randomUUID(), i)]));
    await stuurKaal(handle, urenregel("x", i));
  }
  await totRust(trajecten, nummer);
}

async function tijd(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return performance.now() - begin;
}
