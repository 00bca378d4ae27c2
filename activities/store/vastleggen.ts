import { alsVastgelegd, kopNa, leesRegel, type Kop } from "#domain/journaal/keten.ts";
import type { Schrijfopdracht } from "#activities/contract.ts";
import { neemOver } from "#domain/journaal/overnemen.ts";
import { JournaalBotst, JournaalGat } from "./fouten.ts";
import type { Store } from "./store.ts";

/**
 * Writes lines of one nummer and answers with the head of the chain after them. Where something else stands already that is the same
 * inzending (`neemOver`), that stays, and what comes after it follows on it. The answer is what the workflow goes on from, in each replay, by whatever
 * release: so it is decided here, once, and not by who replays (decision 20).
 * Errors: JournaalBotst, JournaalGat when the store holds another history than this one; then nothing was written.
 */
export async function legVast(
  store: Pick<Store, "schrijf" | "regels" | "maakPlaats">,
  { nummer, na, regels: vastgelegd, onzeker, begonnen, uitgave }: Schrijfopdracht,
): Promise<Kop> {
  if (onzeker) await store.maakPlaats({ nummer, na, hashes: vastgelegd.map(({ hash }) => hash), begonnen });
  if (vastgelegd.length === 0) return na;
  const regels = vastgelegd.map(leesRegel);
  const vanaf = new Map([[nummer, begonnen]]);
  try {
    await store.schrijf(regels, vanaf);
    return kopNa(regels.at(-1)!);
  } catch (fout) {
    if (!(fout instanceof JournaalBotst || fout instanceof JournaalGat)) throw fout;
    const opgeslagen = await store.regels(nummer, { na: na.volgnummer });
    const over = neemOver(vastgelegd, opgeslagen.map(alsVastgelegd), uitgave);
    if (over === null) throw fout;
    if (over.rest.length > 0) await store.schrijf(over.rest.map(leesRegel), vanaf);
    return over.kop;
  }
}
