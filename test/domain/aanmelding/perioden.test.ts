import { describe, expect, it } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { bekendePerioden, ONBEKENDE_PERIODE, PERIODEN, periodeVoor } from "#domain/aanmelding/perioden.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import { plusDagen } from "#domain/kalender/datum.ts";

const [P2020, P2023, P2025] = PERIODEN as [Periode, Periode, Periode];

describe("de meegeleverde perioden", () => {
  it("zijn die van 2020, 2023 en 2025, met het aantal plaatsen dat een bron noemt", () => {
    expect(PERIODEN.map(({ id, capaciteit, nummerjaren }) => [id, capaciteit, nummerjaren])).toEqual([
      ["2020-2022", 50, [2020, 2021, 2022]],
      ["2023-2024", null, [2023, 2024]],
      ["2025", null, [2025, 2026, 2027, 2028]],
    ]);
  });

  it("sluiten op elkaar aan: elke dag van 2020 tot en met 2028 hoort bij precies één periode", () => {
    for (let dag = "2020-01-01"; dag <= "2028-12-31"; dag = plusDagen(dag, 1))
      expect(PERIODEN.filter(({ van, tot }) => van <= dag && dag <= tot)).toHaveLength(1);
  });

  it("geven elk nummerjaar aan de periode waarin dat jaar ligt", () => {
    for (const p of PERIODEN) for (const jaar of p.nummerjaren) expect(periodeVoor(`${jaar}-07-01`)).toBe(p);
  });

  it("zeggen bij alles waar het vandaan komt", () => {
    for (const p of [...PERIODEN, ONBEKENDE_PERIODE]) {
      const bronnen = [
        p.bron,
        ...p.criteria.map(({ bron }) => bron),
        ...p.vormen.map(({ bron }) => bron),
        ...p.redenen.map(({ bron }) => bron),
        ...Object.values(p.termijnen).map(({ bron }) => bron),
      ];
      for (const bron of bronnen) expect(bron).toMatch(/\[[AEIS]|eigen norm/);
    }
  });
});

describe("de periode bij een datum", () => {
  it.each([
    ["2020-01-01", "2020-2022"],
    ["2020-06-30", "2020-2022"],
    ["2022-12-31", "2020-2022"],
    ["2023-01-01", "2023-2024"],
    ["2024-12-31", "2023-2024"],
    ["2025-01-01", "2025"],
    ["2026-11-22", "2025"],
  ])("op %s is %s", (datum, id) => {
    expect(periodeVoor(datum)?.id).toBe(id);
  });

  it("is er niet voor de eerste en na de laatste", () => {
    expect([periodeVoor("2019-12-31"), periodeVoor("2029-01-01")]).toEqual([null, null]);
  });

  it("is onbekend als een register de datum kwijt is", () => {
    expect(periodeVoor(null)).toBe(ONBEKENDE_PERIODE);
    expect(ONBEKENDE_PERIODE).toMatchObject({ id: "onbekend", capaciteit: null, criteria: [], nummerjaren: [0] });
  });

  it("komt uit de perioden die er dan zijn", () => {
    expect(periodeVoor("2024-05-01", [P2020])).toBeNull();
  });
});

it("wat geopend of gewijzigd is staat voor wat met het systeem meekwam, op volgorde van tijd", () => {
  const vroeger = periode({ ...P2020, id: "2019", van: "2019-01-01", tot: "2019-12-31", nummerjaren: [2019] }, 1);
  const korter = periode({ ...P2025, tot: "2026-12-31", nummerjaren: [2025, 2026] }, 2);
  expect(bekendePerioden([])).toEqual(PERIODEN);
  expect(bekendePerioden([korter, ONBEKENDE_PERIODE, vroeger])).toEqual([vroeger, P2020, P2023, korter]);
});
