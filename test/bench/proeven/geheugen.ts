import { alsVerhouding, meting, rssKiB, verhouding } from "../meet.ts";
import { startKaal, stuurKaal } from "../kaal/aanroep.ts";
import { lopendTraject, totRust } from "../ons.ts";
import type { Arbeider, Opstelling } from "../opstelling.ts";
import { gegeven, hoogstens, type Uitslag } from "../uitslag.ts";
import { urenregel } from "../verloop.ts";

const OPWARMEN = 100;
const AANTAL = 500;

/**
 * What a worker keeps of a traject that stays in its cache, once its garbage is collected, beside the bare workflow: the growth of its heaps and
 * buffers. And of its resident memory, which also counts what the allocators hold on to, so goes by how much garbage there was and when.
 */
export async function geheugen(opstelling: Opstelling, rondes: number): Promise<Uitslag[]> {
  const ons: Groei[] = [];
  const kaal: Groei[] = [];
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
    ...SOORTEN.map(([soort, naam]) =>
      gegeven(
        `geheugen per traject in de cache, ${naam}`,
        `${meting(van(ons, soort)).mediaan.toFixed(0)} KiB tegen ${meting(van(kaal, soort)).mediaan.toFixed(0)} KiB kaal`,
      ),
    ),
    hoogstens(
      "geheugen per traject in de cache, wat hij vasthoudt",
      1.5,
      verhouding(van(ons, "vast"), van(kaal, "vast")),
    ),
    gegeven(
      "geheugen per traject in de cache, van het proces",
      alsVerhouding(verhouding(van(ons, "proces"), van(kaal, "proces"))),
    ),
  ];
}

/** KiB per traject. */
interface Groei {
  readonly vast: number;
  readonly proces: number;
}
const SOORTEN = [
  ["vast", "wat hij vasthoudt"],
  ["proces", "van het proces"],
] as const;
const van = (gemeten: readonly Groei[], soort: keyof Groei): number[] => gemeten.map((groei) => groei[soort]);

async function groei(
  arbeider: Arbeider,
  maak: () => Promise<unknown>,
  rust: () => Promise<void> = () => Promise.resolve(),
): Promise<Groei> {
  const rustig = async (): Promise<Groei> => {
    await rust();
    return { vast: await arbeider.ruimOp(), proces: rssKiB(arbeider.pid) };
  };
  for (let i = 0; i < OPWARMEN; i += 1) await maak();
  const voor = await rustig();
  for (let i = 0; i < AANTAL; i += 1) await maak();
  const na = await rustig();
  return { vast: (na.vast - voor.vast) / AANTAL, proces: (na.proces - voor.proces) / AANTAL };
}
