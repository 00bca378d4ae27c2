import { datumOp, tijdstipOm, type Datum } from "#domain/kalender/datum.ts";
import { eersteMoment } from "#domain/termijnen.ts";
import { onTestFinished } from "vitest";
import { startMotor, type Motor, type Motoropties } from "./motor.ts";
import { proefperiode, totWaar } from "./proef.ts";

/**
 * An engine whose clock can be moved ahead. Only for one traject at a time: the server hangs with many. It also stands still now and then
 * when a run ends on the answer of an activity, so runs are long here; hand-overs are tested on the dev server (overdracht.test.ts).
 */
export interface Tijdreis extends Motor {
  vandaag(): Promise<Datum>;
  /**
   * Lets all that must happen until nine o'clock on `dag` happen: the clock of a traject acts between eight and half past, and each morning on which it
   * did our own people hear of it.
   */
  ganaar(dag: Datum): Promise<void>;
}

const GEDULD_MS = 30_000;

/** No call to this server may wait for ever. */
async function binnen<T>(belofte: Promise<T>, wat: string): Promise<T> {
  let wekker: NodeJS.Timeout | undefined;
  const teLaat = new Promise<never>((_, faal) => {
    wekker = setTimeout(() => faal(new Error(`de testserver antwoordt niet: ${wat}`)), GEDULD_MS);
  });
  return Promise.race([belofte, teLaat]).finally(() => clearTimeout(wekker));
}

export async function opTijdreis(opties: Omit<Motoropties, "tijdreis"> = {}): Promise<Tijdreis> {
  const motor = await startMotor({ perioden: [proefperiode(null)], takenPerRun: 1000, ...opties, tijdreis: true });
  onTestFinished(() => motor.stop());
  const nu = () => binnen(motor.env.currentTimeMs(), "hoe laat is het");
  /** The next day on which the clock of each traject acts. */
  const klokdagen = async (): Promise<Datum[]> => {
    const dagen = (await motor.store.rijen()).map(async ({ nummer }) => {
      const stand = await motor.trajecten.stand(nummer);
      // What is not written yet is not in the post yet.
      if (!stand.ok || stand.waarde.ongeschreven > 0) return [];
      return eersteMoment(stand.waarde.dossier, stand.waarde.pad)?.moment.op ?? [];
    });
    return (await Promise.all(dagen)).flat();
  };
  return {
    ...motor,
    vandaag: async () => datumOp(new Date(await nu()).toISOString()),
    async ganaar(dag) {
      for (;;) {
        const volgende = (await klokdagen()).toSorted((een, ander) => (een < ander ? -1 : 1))[0];
        const doel = volgende !== undefined && volgende < dag ? volgende : dag;
        const duur = tijdstipOm(doel, 9) - (await nu());
        if (duur > 0) await binnen(motor.env.sleep(duur), `naar ${doel}`);
        await totWaar(async () => (await klokdagen()).every((een) => een > doel));
        if ((await motor.store.ochtendpost()).length > 0) await motor.ochtend();
        if (doel === dag) return;
      }
    },
  };
}
