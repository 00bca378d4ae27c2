import { meting, rssKiB, verhouding } from "../meet.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { lopendTraject, totRust } from "../ons.ts";
import type { Arbeider, Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";

const OPWARMEN = 100;
const AANTAL = 500;

/** Growth of the worker's resident memory per traject that stays in its cache, once its garbage is collected, beside the bare workflow. */
export async function geheugen(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const ons: number[] = [];
  const kaal: number[] = [];
  for (let ronde = 0; ronde < Math.max(1, Math.min(rondes, 3)); ronde += 1) {
    const [a, b] = [await opstelling.arbeider("ons", "ons", 2000), await opstelling.arbeider("kaal", "kaal", 2000)];
    const trajecten = opstelling.trajecten("ons");
    const gemaakt: string[] = [];
    const rust = async (): Promise<void> => {
      for (const nummer of gemaakt) await totRust(trajecten, nummer);
    };
    ons.push(await groei(a, async () => gemaakt.push(await lopendTraject(trajecten)), rust));
    kaal.push(
      await groei(b, async () => {
        const handle = await startKaal(opstelling.client, "kaal");
        for (let i = 0; i < 3; i += 1) await stuurKaal(handle, urenregel("x", i));
      }),
    );
    await Promise.all([a.stop(), b.stop()]);
  }
  return [
    gegeven(
      "geheugen per traject in de cache",
      `${meting(ons).mediaan.toFixed(0)} KiB tegen ${meting(kaal).mediaan.toFixed(0)} KiB kaal`,
    ),
    hoogstens("geheugen per traject in de cache", 1.5, verhouding(ons, kaal)),
  ];
}

async function groei(
  arbeider: Arbeider,
  maak: () => Promise<unknown>,
  rust: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const rustig = async (): Promise<number> => {
    await rust();
    await arbeider.ruimOp();
    return rssKiB(arbeider.pid);
  };
  for (let i = 0; i < OPWARMEN; i += 1) await maak();
  const voor = await rustig();
  for (let i = 0; i < AANTAL; i += 1) await maak();
  return ((await rustig()) - voor) / AANTAL;
}
