import fc from "fast-check";
import { expect, test } from "vitest";
import { spreiding } from "#domain/verantwoording/spreiding.ts";

test("zonder waarden is niets te zeggen, met één waarde geen standaardafwijking", () => {
  expect(spreiding([])).toEqual({ gemiddelde: null, sd: null, min: null, max: null });
  expect(spreiding([12.25])).toEqual({ gemiddelde: 12, sd: null, min: 12.25, max: 12.25 });
});

test("het is de afwijking van een steekproef: gedeeld door n − 1", () => {
  expect(spreiding([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ gemiddelde: 5, sd: 2.14, min: 2, max: 9 });
  expect(spreiding([7, 7, 7]).sd).toBe(0);
});

test("een half gaat naar even, bij het gemiddelde en bij de afwijking", () => {
  expect(spreiding([1, 2]).gemiddelde).toBe(2);
  expect(spreiding([2, 3]).gemiddelde).toBe(2);
  expect(spreiding([2.25, 2.75]).gemiddelde).toBe(2);
  // The sd of 0, x and 2x is x: 0.125, 0.375 and 0.625 lie just between two hundredths.
  expect([0.125, 0.375, 0.625].map((x) => spreiding([0, x, 2 * x]).sd)).toEqual([0.12, 0.38, 0.62]);
});

test("ook bij grote getallen met een kleine afwijking", () => {
  expect(spreiding([1e15, 1e15 + 1, 1e15 + 2]).sd).toBe(1);
});

test("oneindig veel uren is een fout in het programma", () => {
  for (const onzin of [NaN, Infinity]) expect(() => spreiding([1, onzin])).toThrow("invariant");
});

const kwartieren = fc.array(
  fc.integer({ min: 1, max: 8000 }).map((n) => n / 4),
  { minLength: 2, maxLength: 60 },
);

test("de volgorde maakt niet uit, en schuiven verandert de afwijking niet", () => {
  fc.assert(
    fc.property(kwartieren, fc.integer({ min: 0, max: 1000 }), (uren, erbij) => {
      expect(spreiding(uren.toReversed())).toEqual(spreiding(uren));
      expect(spreiding(uren.map((u) => u + erbij)).sd).toBe(spreiding(uren).sd);
    }),
  );
});

test("gewone drijvende komma komt op hetzelfde uit", () => {
  fc.assert(
    fc.property(kwartieren, (uren) => {
      const gemiddelde = uren.reduce((a, b) => a + b) / uren.length;
      const sd = Math.sqrt(uren.reduce((som, u) => som + (u - gemiddelde) ** 2, 0) / (uren.length - 1));
      const gevonden = spreiding(uren);
      expect(Math.abs((gevonden.gemiddelde ?? NaN) - gemiddelde)).toBeLessThanOrEqual(0.5);
      expect(Math.abs((gevonden.sd ?? NaN) - sd)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect([gevonden.min, gevonden.max]).toEqual([Math.min(...uren), Math.max(...uren)]);
    }),
  );
});
