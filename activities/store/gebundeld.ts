import type { Journaalregel } from "#domain/journaal/lijn.ts";

type Schrijf = (regels: readonly Journaalregel[]) => Promise<void>;

interface Wachtend {
  readonly regels: readonly Journaalregel[];
  readonly klaar: () => void;
  readonly faal: (fout: unknown) => void;
}

/**
 * One transaction for everything that waits: while one is under way the next fills up, so that fifty trajecten at once don't pay for
 * fifty commits. A batch that fails is tried again one by one: one traject whose journaal clashes must not hold up the others.
 */
export function gebundeld(schrijf: Schrijf): Schrijf {
  const wachtend: Wachtend[] = [];
  let bezig = false;

  const voerUit = async (stapel: readonly Wachtend[]): Promise<void> => {
    try {
      await schrijf(stapel.flatMap(({ regels }) => regels));
      for (const { klaar } of stapel) klaar();
    } catch (fout) {
      if (stapel.length === 1) stapel[0]?.faal(fout);
      else for (const een of stapel) await schrijf(een.regels).then(een.klaar, een.faal);
    }
  };
  const werkAf = async (): Promise<void> => {
    bezig = true;
    while (wachtend.length > 0) await voerUit(wachtend.splice(0));
    bezig = false;
  };
  return (regels) =>
    new Promise((klaar, faal) => {
      wachtend.push({ regels, klaar, faal });
      if (!bezig) void werkAf();
    });
}
