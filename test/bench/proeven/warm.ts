import { randomUUID } from "node:crypto";
import { cpuMs, inMs, meting, verhouding } from "../meet.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { gelukt, historyEvents, lopendTraject, onzeEvents, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";

const PER_RONDE = 40;

/** One booking of hours on a cached traject, journaal and projection included, interleaved with one update of the bare workflow. */
export async function warmeHandeling(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const { client, serverPid } = opstelling;
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const kaal = await opstelling.arbeider("kaal", "kaal", 1000);
  const trajecten = opstelling.trajecten("ons");
  const tijden = { ons: [] as number[], kaal: [] as number[] };
  const perRonde = { ons: [] as number[], kaal: [] as number[], onsCpu: [] as number[], kaalCpu: [] as number[] };
  const events = { ons: [] as number[], kaal: [] as number[] };
  try {
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      const nummer = await lopendTraject(trajecten);
      await totRust(trajecten, nummer);
      const handle = await startKaal(client, "kaal");
      await stuurKaal(handle, urenregel("begin", 0));
      const voor = { ons: await onzeEvents(client, nummer), kaal: await historyEvents(client, handle.workflowId) };
      const ronden = { ons: [] as number[], kaal: [] as number[], onsCpu: 0, kaalCpu: 0 };
      for (let blok = 0; blok < PER_RONDE / 10; blok += 1) {
        ronden.onsCpu += await meetBlok(serverPid, ons.pid, ronden.ons, (i) =>
          trajecten.stuur(nummer, [urenregel(randomUUID(), blok * 10 + i)]).then(gelukt),
        );
        ronden.kaalCpu += await meetBlok(serverPid, kaal.pid, ronden.kaal, (i) => stuurKaal(handle, urenregel("x", i)));
      }
      // The first round warms the machine up.
      if (ronde === 0) continue;
      tijden.ons.push(...ronden.ons);
      tijden.kaal.push(...ronden.kaal);
      perRonde.ons.push(meting(ronden.ons).mediaan);
      perRonde.kaal.push(meting(ronden.kaal).mediaan);
      perRonde.onsCpu.push(ronden.onsCpu);
      perRonde.kaalCpu.push(ronden.kaalCpu);
      events.ons.push(((await onzeEvents(client, nummer)) - voor.ons) / PER_RONDE);
      events.kaal.push(((await historyEvents(client, handle.workflowId)) - voor.kaal) / PER_RONDE);
    }
  } finally {
    await Promise.all([ons.stop(), kaal.stop()]);
  }
  const perAct = meting(events.ons);
  return [
    gegeven("warme handeling, ons", inMs(meting(tijden.ons))),
    gegeven("warme handeling, kaal", inMs(meting(tijden.kaal))),
    hoogstens("warme handeling: wandtijd", 1.2, verhouding(perRonde.ons, perRonde.kaal)),
    hoogstens("warme handeling: CPU server + worker", 1.2, verhouding(perRonde.onsCpu, perRonde.kaalCpu)),
    {
      naam: "history-events per handeling (overdracht van runs mee)",
      doel: "≤ 6.1",
      gemeten: `${perAct.mediaan.toFixed(2)} (kaal ${meting(events.kaal).mediaan.toFixed(2)})`,
      gehaald: perAct.mediaan <= 6.1,
    },
  ];
}

async function meetBlok(
  serverPid: number,
  workerPid: number,
  tijden: number[],
  doe: (i: number) => Promise<unknown>,
): Promise<number> {
  const voor = cpuMs(serverPid) + cpuMs(workerPid);
  for (let i = 0; i < 10; i += 1) {
    const begin = performance.now();
    await doe(i);
    tijden.push(performance.now() - begin);
  }
  return cpuMs(serverPid) + cpuMs(workerPid) - voor;
}

/** Rounds after which V8 has made machine code of what a hundred lines take, as in a worker that runs for days. */
const OPGEWARMD_NA = 20;

/** A hundred gebeurtenissen in one act beside one in one act. */
export async function veelInEen(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const trajecten = opstelling.trajecten("ons");
  const een: number[] = [];
  const honderd: number[] = [];
  try {
    for (let ronde = 0; ronde < OPGEWARMD_NA + rondes; ronde += 1) {
      const nummer = await lopendTraject(trajecten);
      await totRust(trajecten, nummer);
      const enkel: number[] = [];
      for (let i = 0; i < 10; i += 1) {
        const begin = performance.now();
        gelukt(await trajecten.stuur(nummer, [urenregel(randomUUID(), 200 + i)]));
        enkel.push(performance.now() - begin);
      }
      const begin = performance.now();
      gelukt(
        await trajecten.stuur(
          nummer,
          Array.from({ length: 100 }, (_, i) => urenregel(randomUUID(), i)),
        ),
      );
      if (ronde < OPGEWARMD_NA) continue;
      honderd.push(performance.now() - begin);
      een.push(meting(enkel).mediaan);
    }
  } finally {
    await ons.stop();
  }
  return [
    gegeven("100 gebeurtenissen in één handeling", inMs(meting(honderd))),
    hoogstens("100 in één handeling, tegen één", 3, verhouding(honderd, een)),
  ];
}
