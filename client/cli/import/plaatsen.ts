import { HOOGSTENS } from "#domain/omvang.ts";
import type { Store } from "#activities/store/store.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { PERIODEN } from "#domain/journaal/ketens.ts";
import type { Door } from "#domain/rollen.ts";
import { geweigerd } from "../fouten.ts";
import type { Overgenomen } from "./overgenomen.ts";
import { wachtTot } from "./wacht.ts";

/**
 * Tells every subsidieperiode which places its register says were granted; past a full period too, because they were.
 *
 * A place belongs to the period whose rules the traject started under: that of the day of receipt, also when the decision fell in the
 * next one. The traject itself gives back and claims places there, and a place must be given back where it was taken. (The
 * verantwoording counts a grant in the year of its decision; that is a figure, not a place.)
 */
export async function neemPlaatsenOver(
  trajecten: Trajecten,
  store: Store,
  overgenomen: readonly Overgenomen[],
  door: Door,
): Promise<void> {
  const perPeriode = Map.groupBy(
    overgenomen.filter(({ toegekend }) => toegekend),
    ({ periode }) => periode,
  );
  for (const [periode, rijen] of perPeriode) {
    // What was told before is passed over by the books, and need not be asked at all.
    const verteld = await eerderVerteld(store, periode);
    const nummers = rijen.map(({ nummer }) => nummer).filter((nummer) => !verteld.has(nummer));
    if (nummers.length === 0) continue;
    for (let begin = 0; begin < nummers.length; begin += HOOGSTENS.aantal) {
      const deel = nummers.slice(begin, begin + HOOGSTENS.aantal);
      const antwoord = await trajecten.vraagPeriode(periode, { soort: "overnemen", nummers: deel }, door);
      if (!antwoord.ok) throw geweigerd(antwoord.weigering);
    }
    await wachtTot(
      "de overgenomen plaatsen",
      async () => {
        const nu = await eerderVerteld(store, periode);
        return nummers.filter((nummer) => nu.has(nummer)).length;
      },
      nummers.length,
    );
  }
}

const eerderVerteld = async (store: Store, periode: string): Promise<Set<string>> =>
  new Set((await store.stand(PERIODEN, `periode/${periode}`))?.overgenomen);
