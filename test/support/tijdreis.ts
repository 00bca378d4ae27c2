import { datumOp, tijdstipOm, type Datum } from "#domain/kalender/datum.ts";
import { onTestFinished } from "vitest";
import { startMotor, type Motor, type Motoropties } from "./motor.ts";
import { proefperiode } from "./proef.ts";

/**
 * An engine whose clock can be moved ahead. Only for one traject at a time: the server hangs with many. It also stands still now and then
 * when a run ends on the answer of an activity, so runs are long here; hand-overs are tested on the dev server (overdracht.test.ts).
 */
export interface Tijdreis extends Motor {
  vandaag(): Promise<Datum>;
  /** Lets all that must happen until nine o'clock on `dag` happen; the clock of a traject acts between eight and half past. */
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
  return {
    ...motor,
    vandaag: async () => datumOp(new Date(await nu()).toISOString()),
    async ganaar(dag) {
      const duur = tijdstipOm(dag, 9) - (await nu());
      if (duur > 0) await binnen(motor.env.sleep(duur), `naar ${dag}`);
    },
  };
}
