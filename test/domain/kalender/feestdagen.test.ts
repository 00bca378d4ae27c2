import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feestdagen, feestdagOp, pasen } from "#domain/kalender/feestdagen.ts";
import { plusDagen, weekdag } from "#domain/kalender/datum.ts";
import { besluitdagenBekend, KALENDER } from "#domain/kalender/kalender.ts";

describe("Pasen", () => {
  it.each([
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    // The earliest and the latest day that Easter can fall on.
    "1818-03-22",
    "2038-04-25",
  ])("valt op %s", (datum) => {
    expect(pasen(Number(datum.slice(0, 4)))).toBe(datum);
  });

  it("valt altijd op een zondag van 22 maart tot en met 25 april", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (jaar) => {
        const dag = pasen(jaar);
        expect(weekdag(dag)).toBe(0);
        expect(dag >= `${jaar}-03-22` && dag <= `${jaar}-04-25`).toBe(true);
      }),
    );
  });
});

describe("feestdagen", () => {
  it("zijn in 2026 de negen van de wet en de twee van het besluit, in volgorde", () => {
    expect(feestdagen(2026).map(({ datum }) => datum)).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-04-03",
      "2026-04-06",
      "2026-04-27",
      "2026-05-05",
      "2026-05-14",
      "2026-05-15",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  it.each([
    [2027, ["2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17"]],
    [2028, ["2028-04-14", "2028-04-17", "2028-05-25", "2028-06-05"]],
  ])("die met Pasen meebewegen kloppen in %i", (jaar, verwacht) => {
    const datums = feestdagen(jaar).map(({ datum }) => datum);
    expect(datums).toEqual(expect.arrayContaining(verwacht));
  });

  it.each(["2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"])(
    "kennen de besluitdag %s, een vrijdag",
    (datum) => {
      expect(feestdagOp(datum)).toMatchObject({
        naam: expect.stringContaining("bij besluit gelijkgesteld"),
        bron: expect.stringContaining("Stcrt. 2025, 24713"),
      });
      expect(weekdag(datum)).toBe(5);
    },
  );

  it("volgen de besluitdagen van de kalender die wordt meegegeven, en alleen die", () => {
    const kalender = {
      ...KALENDER,
      besluitjaren: { van: 2029, tot: 2031 },
      besluitdagen: [{ datum: "2029-05-11", naam: "de vrijdag na Hemelvaartsdag", bron: "een later besluit" }],
    };
    expect(feestdagOp("2029-05-11", kalender)?.bron).toBe("een later besluit");
    expect(feestdagOp("2029-05-11")).toBeUndefined();
    expect(feestdagOp("2026-05-15", kalender)).toBeUndefined();
    expect(besluitdagenBekend(2029, kalender)).toBe(true);
    expect(besluitdagenBekend(2026, kalender)).toBe(false);
  });

  it("zetten Koningsdag op 26 april als de 27e een zondag is", () => {
    expect(feestdagOp("2025-04-26")?.naam).toBe("Koningsdag");
    expect(feestdagOp("2025-04-27")).toBeUndefined();
    expect(feestdagOp("2026-04-27")?.naam).toBe("Koningsdag");
    expect(feestdagOp("2026-04-26")).toBeUndefined();
  });

  it("hebben tot en met 2013 Koninginnedag op 30 april, of op de 29e als dat een zondag is", () => {
    expect(feestdagOp("2013-04-30")?.naam).toBe("Koninginnedag");
    expect(feestdagOp("2006-04-29")?.naam).toBe("Koninginnedag");
    expect(feestdagOp("2013-04-27")).toBeUndefined();
    expect(feestdagOp("2014-04-26")?.naam).toBe("Koningsdag");
    expect(feestdagOp("2014-04-30")).toBeUndefined();
  });

  it("tellen 5 mei elk jaar mee, niet alleen in een lustrumjaar", () => {
    for (const jaar of [2024, 2025, 2026, 2029]) expect(feestdagOp(`${jaar}-05-05`)).toBeDefined();
  });

  it("noemen bij elke dag de wet, en Pasen en Pinksteren zelf niet: dat zijn al zondagen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2100 }), (jaar) => {
        for (const dag of feestdagen(jaar)) expect(dag.bron).toContain("Algemene termijnenwet, art. 3");
        expect(feestdagOp(pasen(jaar))).toBeUndefined();
        expect(feestdagOp(plusDagen(pasen(jaar), 49))).toBeUndefined();
      }),
    );
  });

  it("zeggen voor welke jaren de besluitdagen bekend zijn", () => {
    expect([2025, 2026, 2028, 2029].map((jaar) => besluitdagenBekend(jaar, KALENDER))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
