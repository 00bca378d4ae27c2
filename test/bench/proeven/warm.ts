import { randomUUID } from "node:crypto";
import { alsVerhouding, cpuMs, inMs, meting, verhouding } from "../meet.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { gelukt, historyEvents, lopendTraject, onzeEvents, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";

const PER_RONDE = 40;

/**
 * One booking of hours on a cached traject, journaal and projection included, interleaved with one update of the bare workflow; and with one of a
 * bare workflow that hands over to a fresh run as often as ours, which is what keeps cold acts cheap.
 */
export async function warmeHandeling(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const { client, serverPid, takenPerRun } = opstelling;
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const kaal = await opstelling.arbeider("kaal", "kaal", 1000);
  // Each has a worker to itself: one that does twice the work has more of its code made into machine code.
  const overdragend = await opstelling.arbeider("kaal", "kaal-overdragend", 1000);
  const trajecten = opstelling.trajecten("ons");
  const wie = { ons: bak(), kaal: bak(), overdragend: bak() };
  try {
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      const nummer = await lopendTraject(trajecten);
      await totRust(trajecten, nummer);
      const [zonder, met] = [await startKaal(client, "kaal"), await startKaal(client, "kaal-overdragend", takenPerRun)];
      for (const handle of [zonder, met]) await stuurKaal(handle, urenregel("begin", 0));
      const deelnemers = [
        {
          bak: wie.ons,
          worker: ons.pid,
          doe: (i: number) => trajecten.stuur(nummer, [urenregel(randomUUID(), i)]).then(gelukt),
          events: () => onzeEvents(client, nummer),
        },
        ...[
          { bak: wie.kaal, handle: zonder, worker: kaal.pid },
          { bak: wie.overdragend, handle: met, worker: overdragend.pid },
        ].map(({ bak: zijn, handle, worker }) => ({
          bak: zijn,
          worker,
          doe: (i: number) => stuurKaal(handle, urenregel("x", i)),
          events: () => historyEvents(client, handle.workflowId),
        })),
      ];
      const voor = [];
      for (const { events } of deelnemers) voor.push(await events());
      const metingen = deelnemers.map(() => ({ tijden: [] as number[], cpu: 0 }));
      for (let blok = 0; blok < PER_RONDE / 10; blok += 1)
        for (const [w, { worker, doe }] of deelnemers.entries())
          metingen[w]!.cpu += await meetBlok(serverPid, worker, metingen[w]!.tijden, (i) => doe(blok * 10 + i));
      // The first round warms the machine up.
      if (ronde === 0) continue;
      for (const [w, { bak: zijn, events }] of deelnemers.entries()) {
        const { tijden, cpu } = metingen[w]!;
        zijn.tijden.push(...tijden);
        zijn.wand.push(meting(tijden).mediaan);
        zijn.cpu.push(cpu);
        zijn.events.push(((await events()) - voor[w]!) / PER_RONDE);
      }
    }
  } finally {
    await Promise.all([ons.stop(), kaal.stop(), overdragend.stop()]);
  }
  const perAct = meting(wie.ons.events);
  return [
    gegeven("warme handeling, ons", inMs(meting(wie.ons.tijden))),
    gegeven("warme handeling, kaal", inMs(meting(wie.kaal.tijden))),
    hoogstens("warme handeling: wandtijd", 1.2, verhouding(wie.ons.wand, wie.kaal.wand)),
    hoogstens("warme handeling: CPU server + worker", 1.2, verhouding(wie.ons.cpu, wie.kaal.cpu)),
    gegeven(
      "warme handeling: CPU, kaal dat even vaak overdraagt tegen kaal",
      alsVerhouding(verhouding(wie.overdragend.cpu, wie.kaal.cpu)),
    ),
    gegeven(
      "warme handeling: CPU, tegen kaal dat even vaak overdraagt",
      alsVerhouding(verhouding(wie.ons.cpu, wie.overdragend.cpu)),
    ),
    {
      naam: "history-events per handeling (overdracht van runs mee)",
      doel: "≤ 6.1",
      gemeten: `${perAct.mediaan.toFixed(2)} (kaal ${meting(wie.kaal.events).mediaan.toFixed(2)})`,
      gehaald: perAct.mediaan <= 6.1,
    },
  ];
}

/** What is kept of one of them: every act, and per round the median of its time, its CPU and its history events per act. */
const bak = () => ({
  tijden: [] as number[],
  wand: [] as number[],
  cpu: [] as number[],
  events: [] as number[],
});

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
