import { randomUUID } from "node:crypto";
import { kosten, meting, verhouding } from "../meet.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { gelukt, historyEvents, onzeEvents, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { verloop } from "../verloop.ts";

/** A whole traject of 150 gebeurtenissen: ours in the 60 acts that people do, letters included; the bare one with an update each. */
export async function heleTrajecten(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const { client, serverPid } = opstelling;
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const kaal = await opstelling.arbeider("kaal", "kaal", 1000);
  const trajecten = opstelling.trajecten("ons");
  const bak = {
    onsCpu: [] as number[],
    kaalCpu: [] as number[],
    onsWand: [] as number[],
    kaalWand: [] as number[],
    onsEvents: [] as number[],
    kaalEvents: [] as number[],
  };
  try {
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      const [eerste, ...acts] = verloop(randomUUID());
      const a = await kosten([serverPid, ons.pid], async () => {
        const { nummer } = gelukt(await trajecten.meldAan(eerste ?? []));
        for (const act of acts) gelukt(await trajecten.stuur(nummer, act));
        await totRust(trajecten, nummer);
        return nummer;
      });
      const b = await kosten([serverPid, kaal.pid], async () => {
        const handle = await startKaal(client, "kaal");
        for (const inzending of verloop(randomUUID()).flat()) await stuurKaal(handle, inzending);
        return handle.workflowId;
      });
      if (ronde === 0) continue;
      bak.onsCpu.push(a.cpu);
      bak.kaalCpu.push(b.cpu);
      bak.onsWand.push(a.wand);
      bak.kaalWand.push(b.wand);
      bak.onsEvents.push(await onzeEvents(client, a.uit));
      bak.kaalEvents.push(await historyEvents(client, b.uit));
    }
  } finally {
    await Promise.all([ons.stop(), kaal.stop()]);
  }
  return [
    gegeven(
      "heel traject, history-events",
      `${meting(bak.onsEvents).mediaan} tegen ${meting(bak.kaalEvents).mediaan} kaal`,
    ),
    gegeven(
      "heel traject, CPU server + worker",
      `${meting(bak.onsCpu).mediaan.toFixed(0)} ms tegen ${meting(bak.kaalCpu).mediaan.toFixed(0)} ms kaal`,
    ),
    hoogstens("heel traject: CPU", 0.45, verhouding(bak.onsCpu, bak.kaalCpu)),
    hoogstens("heel traject: history-events", 0.4, verhouding(bak.onsEvents, bak.kaalEvents)),
    gegeven(
      "heel traject, wandtijd",
      `${meting(bak.onsWand).mediaan.toFixed(0)} ms tegen ${meting(bak.kaalWand).mediaan.toFixed(0)} ms kaal`,
    ),
  ];
}
