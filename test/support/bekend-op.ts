/** What the verantwoording knew on a day, beside a store that got only the lines that were recorded by then, over random acts. */
import { expect } from "vitest";
import type { Store } from "#activities/store/store.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { datumOp, plusDagen } from "#domain/kalender/datum.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import { SEED } from "../domain/traject/wandeling.ts";
import { type Mijlpaal, verloopTot, type Verloop } from "./gebeurtenissen.ts";
import { kandidaten } from "./kandidaten.ts";
import { maakToeval, type Toeval } from "./toeval.ts";

const VANAF: readonly Mijlpaal[] = ["nieuw", "ingediend", "beoordeling", "gestart", "stap6", "afronding", "gesloten"];
const ZETTEN = 40;

/** `maak` gives an empty store. Answers on how many of those days more than the day before was known. */
export async function vergelijkBekendOp(maak: () => Promise<Store>, dagen: number): Promise<number> {
  const toeval = maakToeval(SEED);
  const regels = VANAF.flatMap(
    (vanaf, i) => loopVerder(verloopTot(vanaf, { nummer: `ZA-2026-${String(i + 1).padStart(3, "0")}` }), toeval).regels,
  );
  const opTijd = regels.toSorted((a, b) =>
    a.vastgelegdOp < b.vastgelegdOp ? -1 : a.vastgelegdOp > b.vastgelegdOp ? 1 : 0,
  );
  const store = await maak();
  // In parts of any size, as workers write them: a day in several of them, and several days in one.
  for (let begin = 0; begin < opTijd.length;) {
    const einde = begin + 1 + toeval.tussen(0, 29);
    await store.schrijf(opTijd.slice(begin, einde));
    begin = einde;
  }
  const eerste = datumOp(opTijd[0]!.vastgelegdOp);
  const gekozen = Array.from({ length: dagen }, () => plusDagen(eerste, toeval.tussen(-2, 397))).toSorted();
  let anders = 0;
  let vorige = "";
  for (const herbouwd of [false, true]) {
    if (herbouwd) await store.herbouw();
    const tweeling = await maak();
    let tot = 0;
    for (const dag of gekozen) {
      const erbij: Journaalregel[] = [];
      while (tot < opTijd.length && datumOp(opTijd[tot]!.vastgelegdOp) <= dag) erbij.push(opTijd[tot++]!);
      await tweeling.schrijf(erbij);
      const toen = await store.aanvragen(dag);
      expect(toen).toEqual(await tweeling.aanvragen());
      if (JSON.stringify(toen) !== vorige) anders += 1;
      vorige = JSON.stringify(toen);
    }
  }
  expect(await store.aanvragen("2999-01-01")).toEqual(await store.aanvragen());
  return anders / 2;
}

/** What people might do next, days later or the same day; what is refused does not happen. */
function loopVerder(verloop: Verloop, toeval: Toeval): Verloop {
  for (let zet = 0; zet < ZETTEN; zet += 1) {
    verloop.later(toeval.tussen(0, 2) === 0 ? 0 : toeval.tussen(0, 19));
    const kan = toegestaan(verloop.zaak.staat);
    const alle = kandidaten(verloop.zaak, verloop.dag).filter(({ type }) => kan.has(type));
    if (alle.length > 0) verloop.probeer({ ...alle[toeval.tussen(0, alle.length - 1)]!, id: `zet-${zet}` });
  }
  return verloop;
}
