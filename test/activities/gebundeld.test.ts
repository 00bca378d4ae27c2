import { expect, test } from "vitest";
import { gebundeld } from "#activities/store/gebundeld.ts";
import { lijnen } from "#test/support/journaal.ts";

/** A store of which each write can be let go or made to fail by hand. */
function handstore() {
  const geschreven: string[][] = [];
  const poort = Promise.withResolvers<undefined>();
  const mislukt = new Set<string>();
  let eerste = true;
  return {
    geschreven,
    mislukt,
    laatGaan: () => poort.resolve(undefined),
    schrijf: gebundeld(async (regels) => {
      if (eerste) {
        eerste = false;
        await poort.promise;
      }
      const nummers = regels.map(({ nummer }) => nummer);
      if (nummers.some((nummer) => mislukt.has(nummer))) throw new Error(`botst: ${nummers.join()}`);
      geschreven.push(nummers);
    }),
  };
}

test("wat wacht terwijl er geschreven wordt gaat daarna in één keer", async () => {
  const store = handstore();
  const alles = ["a", "b", "c"].map((nummer) => store.schrijf(lijnen(nummer, 1), new Map()));
  store.laatGaan();
  await Promise.all(alles);
  expect(store.geschreven).toEqual([["a"], ["b", "c"]]);
});

test("een traject dat botst houdt de andere niet op, en alleen dat traject hoort ervan", async () => {
  const store = handstore();
  store.mislukt.add("c");
  const alles = ["a", "b", "c", "d"].map((nummer) => store.schrijf(lijnen(nummer, 1), new Map()));
  store.laatGaan();
  const uitkomst = await Promise.allSettled(alles);
  expect(uitkomst.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(store.geschreven).toEqual([["a"], ["b"], ["d"]]);
});

test("na een fout schrijft de volgende gewoon weer", async () => {
  const store = handstore();
  store.laatGaan();
  store.mislukt.add("a");
  await expect(store.schrijf(lijnen("a", 1), new Map())).rejects.toThrow("botst");
  store.mislukt.clear();
  await store.schrijf(lijnen("a", 2), new Map());
  expect(store.geschreven).toEqual([["a", "a"]]);
});
