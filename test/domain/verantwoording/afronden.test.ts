import fc from "fast-check";
import { expect, test } from "vitest";
import { percentage, rondAf, rondWortelAf } from "#domain/verantwoording/afronden.ts";

test("een half gaat naar het even getal", () => {
  expect([1n, 3n, 5n, 7n, -1n, -3n, -5n].map((n) => rondAf(n, 2n))).toEqual([0n, 2n, 2n, 4n, 0n, -2n, -2n]);
  expect(rondAf(105n, 200n)).toBe(1n);
  expect(rondAf(3n, -2n)).toBe(-2n);
});

test("de percentages van het rapport komen eruit [E table 3.5]: 63 van 120 is 52,5", () => {
  expect(percentage(63, 120)).toBe(52);
  expect(percentage(1, 200)).toBe(0);
  expect(percentage(3, 200)).toBe(2);
  expect(percentage(0, 0)).toBeNull();
});

const teller = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const noemer = fc.bigInt({ min: 1n, max: 10n ** 12n });

test("afgerond ligt hoogstens een half van het getal, en precies een half alleen bij even", () => {
  fc.assert(
    fc.property(teller, noemer, (t, n) => {
      const heel = rondAf(t, n);
      const verschil = 2n * (heel * n - t);
      expect(verschil <= n && verschil >= -n).toBe(true);
      if (verschil === n || verschil === -n) expect(heel % 2n).toBe(0n);
    }),
  );
});

test("hetzelfde voor een half precies, en voor de spiegeling", () => {
  fc.assert(
    fc.property(teller, noemer, (t, n) => {
      const half = rondAf((2n * t + 1n) * n, 2n * n);
      expect(half % 2n).toBe(0n);
      expect(rondAf(-t, n)).toBe(-rondAf(t, n));
      expect(rondAf(t * 7n, n * 7n)).toBe(rondAf(t, n));
    }),
  );
});

test("een afgeronde wortel ligt hoogstens een half van de wortel", () => {
  expect([0n, 1n, 2n, 3n, 4n, 12n, 13n].map((n) => rondWortelAf(n, 1n))).toEqual([0n, 1n, 1n, 2n, 2n, 3n, 4n]);
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), noemer, (t, n) => {
      const heel = rondWortelAf(t, n);
      expect(heel).toBeGreaterThanOrEqual(0n);
      expect(4n * t <= (2n * heel + 1n) ** 2n * n).toBe(true);
      if (heel > 0n) expect(4n * t >= (2n * heel - 1n) ** 2n * n).toBe(true);
    }),
  );
});

test("een wortel die precies op een half ligt gaat naar even", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (n) => {
      expect(rondWortelAf((2n * n + 1n) ** 2n, 4n) % 2n).toBe(0n);
    }),
  );
});
