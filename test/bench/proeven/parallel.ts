import { randomUUID } from "node:crypto";
import { verhouding } from "../meet.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { gelukt, lopendTraject, totRust } from "../ons.ts";
import type { Opstelling } from "../opstelling.ts";
import { gegeven, minstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";

const TRAJECTEN = 50;
const ACTS = 10;

/** Fifty trajecten at once, ten acts each. */
export async function parallel(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const ons = await opstelling.arbeider("ons", "ons", 1000);
  const kaal = await opstelling.arbeider("kaal", "kaal", 1000);
  const trajecten = opstelling.trajecten("ons");
  const tempo = { ons: [] as number[], kaal: [] as number[] };
  try {
    const nummers: string[] = [];
    for (let i = 0; i < TRAJECTEN; i += 1) nummers.push(await lopendTraject(trajecten));
    for (const nummer of nummers) await totRust(trajecten, nummer);
    const handles = await Promise.all(nummers.map(() => startKaal(opstelling.client, "kaal")));
    let dag = 0;
    for (let ronde = 0; ronde <= rondes; ronde += 1) {
      const begin = dag;
      dag += ACTS;
      const a = await perSeconde(() =>
        Promise.all(
          nummers.map(async (nummer) => {
            for (let i = 0; i < ACTS; i += 1)
              gelukt(await trajecten.stuur(nummer, [urenregel(randomUUID(), begin + i)]));
          }),
        ),
      );
      const b = await perSeconde(() =>
        Promise.all(
          handles.map(async (handle) => {
            for (let i = 0; i < ACTS; i += 1) await stuurKaal(handle, urenregel("x", i));
          }),
        ),
      );
      if (ronde === 0) continue;
      tempo.ons.push(a);
      tempo.kaal.push(b);
    }
  } finally {
    await Promise.all([ons.stop(), kaal.stop()]);
  }
  return [
    gegeven(
      "50 trajecten tegelijk, handelingen per seconde",
      `${tempo.ons.map((t) => t.toFixed(0)).join(", ")} tegen ${tempo.kaal.map((t) => t.toFixed(0)).join(", ")} kaal`,
    ),
    minstens("50 trajecten tegelijk: doorvoer", 0.9, verhouding(tempo.ons, tempo.kaal)),
  ];
}

async function perSeconde(doe: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await doe();
  return (TRAJECTEN * ACTS * 1000) / (performance.now() - begin);
}
