import { expect, it } from "vitest";
import { omDeBeurt } from "#activities/store/merk.ts";

it("één vraag tegelijk: wie komt terwijl er een loopt deelt de volgende, die daarna pas begint", async () => {
  const begonnen: ((antwoord: number) => void)[] = [];
  const lees = omDeBeurt(() => new Promise<number>((klaar) => begonnen.push(klaar)));
  const eerste = lees();
  const [tweede, derde] = [lees(), lees()];
  expect(begonnen).toHaveLength(1);
  begonnen[0]!(1);
  expect(await eerste).toBe(1);
  await expect.poll(() => begonnen.length).toBe(2);
  const vierde = lees();
  begonnen[1]!(2);
  expect(await Promise.all([tweede, derde])).toEqual([2, 2]);
  await expect.poll(() => begonnen.length).toBe(3);
  begonnen[2]!(3);
  expect(await vierde).toBe(3);
});

it("een vraag die misgaat houdt niemand op", async () => {
  let keer = 0;
  const lees = omDeBeurt(() => ((keer += 1) === 1 ? Promise.reject(new Error("weg")) : Promise.resolve(keer)));
  const [eerste, tweede] = await Promise.allSettled([lees(), lees()]);
  expect(eerste).toMatchObject({ status: "rejected" });
  expect(tweede).toEqual({ status: "fulfilled", value: 2 });
});
