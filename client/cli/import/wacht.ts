import { setTimeout as slaap } from "node:timers/promises";
import { Opdrachtfout } from "../fouten.ts";

const GEDULD_MS = 60_000;
const TUSSENPOOS_MS = 50;

/** Waits until `tel` says `doel`. Gives up when nothing was added for a minute: the lines are safe in Temporal, but not to be read yet. */
export async function wachtTot(wat: string, tel: () => Promise<number>, doel: number): Promise<void> {
  let gezien = -1;
  let sinds = Date.now();
  for (;;) {
    const nu = await tel();
    if (nu >= doel) return;
    if (nu > gezien) [gezien, sinds] = [nu, Date.now()];
    if (Date.now() - sinds > GEDULD_MS)
      throw new Opdrachtfout(
        "store.achter",
        `Het journaal heeft ${wat} nog niet allemaal (${nu} van ${doel}). Kijk met trajecten doctor naar de store, en draai dezelfde opdracht daarna opnieuw.`,
      );
    await slaap(TUSSENPOOS_MS);
  }
}
