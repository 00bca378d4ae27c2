import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Begonnen } from "./keten.ts";

type Schrijf = (regels: readonly Journaalregel[], begonnen: Begonnen) => Promise<void>;

interface Wachtend {
  readonly regels: readonly Journaalregel[];
  readonly begonnen: Begonnen;
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
      await schrijf(
        stapel.flatMap(({ regels }) => regels),
        new Map(stapel.flatMap(({ begonnen }) => [...begonnen])),
      );
      for (const { klaar } of stapel) klaar();
    } catch (fout) {
      if (stapel.length === 1) stapel[0]?.faal(fout);
      else for (const een of stapel) await schrijf(een.regels, een.begonnen).then(een.klaar, een.faal);
    }
  };
  const werkAf = async (): Promise<void> => {
    bezig = true;
    while (wachtend.length > 0) await voerUit(wachtend.splice(0));
    bezig = false;
  };
  return (regels, begonnen) =>
    new Promise((klaar, faal) => {
      wachtend.push({ regels, begonnen, klaar, faal });
      if (!bezig) void werkAf();
    });
}
