import { expect, test } from "vitest";
import { werkdrukInWoorden, werkdrukVan, type InHand } from "#domain/medewerkers/werkdruk.ts";

const VANDAAG = "2026-03-02";
const met = (uren: number, geboekt: number, einde: string | null): InHand => {
  const over = Math.max(0, uren - geboekt);
  return { einde, trajecten: 1, over, metUren: over > 0 ? 1 : 0 };
};

test("wat nog te doen is, verdeeld over de weken tot het geplande einde, en wat geen einde heeft apart", () => {
  // 10 weken, 20 weken, en een dat zijn einde al voorbij is.
  const druk = werkdrukVan([met(100, 40, "2026-05-11"), met(50, 10, "2026-07-20"), met(30, 0, "2026-02-01")], VANDAAG);
  expect(druk).toEqual({ trajecten: 3, urenPerWeek: 8, zonderEinde: 1 });
  expect(werkdrukInWoorden(druk, { urenPerWeek: 24 })).toBe(
    "3 trajecten in handen, volgens plan 8 van 24 uur per week (1 zonder gepland einde telt niet mee)",
  );
});

test("in de laatste week is het niet meer dan wat over is, boven het budget is er niets meer te doen", () => {
  expect(werkdrukVan([met(100, 90, "2026-03-03")], VANDAAG).urenPerWeek).toBe(10);
  expect(werkdrukVan([met(100, 110, null)], VANDAAG)).toEqual({ trajecten: 1, urenPerWeek: 0, zonderEinde: 0 });
});

test("wie niets in handen heeft, en van wie niemand weet hoeveel die werkt", () => {
  expect(werkdrukInWoorden(werkdrukVan([], VANDAAG), { urenPerWeek: 36 })).toBe(
    "geen traject in handen, werkt 36 uur per week",
  );
  expect(werkdrukInWoorden(werkdrukVan([met(20, 0, "2026-05-11")], VANDAAG), { urenPerWeek: null })).toBe(
    "1 traject in handen, volgens plan 2 uur per week",
  );
});
