import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { dagenVan, leesPauze, samengevoegd, type Pauze } from "#domain/kalender/pauze.ts";

describe("een pauze", () => {
  it("telt haar eerste en haar laatste dag mee", () => {
    expect(dagenVan({ van: "2026-03-02", tot: "2026-03-14" })).toBe(13);
    expect(dagenVan({ van: "2026-03-29", tot: "2026-03-29" })).toBe(1);
  });

  it("uit tekst is VAN..TOT", () => {
    expect(leesPauze("2026-03-02..2026-03-14")).toEqual({ ok: true, waarde: { van: "2026-03-02", tot: "2026-03-14" } });
  });

  it.each([
    ["2026-03-14..2026-03-02", "pauze.volgorde", "eindigt voordat zij begint"],
    ["2026-02-29..2026-03-02", "datum.ongeldig", "2026-02-29"],
    ["2026-03-02..gisteren", "datum.ongeldig", "gisteren"],
    ["2026-03-02", "pauze.vorm", "VAN..TOT"],
    ["2026-03-02..", "datum.ongeldig", "''"],
    ["2026-03-02..9999-12-31", "datum.bereik", "9999-12-31"],
    ["2026-03-02..2026-03-04..2026-03-06", "pauze.vorm", "VAN..TOT"],
    ["2026-03-02-2026-03-04", "pauze.vorm", "VAN..TOT"],
  ])("als '%s' wordt geweigerd: %s", (tekst, code, woord) => {
    expect(leesPauze(tekst)).toMatchObject({
      ok: false,
      weigering: { code, veld: "pauze", reden: expect.stringContaining(woord) },
    });
  });
});

describe("samengevoegde pauzes", () => {
  const pauze = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([begin, lengte]) => ({ van: plusDagen("2026-03-01", begin), tot: plusDagen("2026-03-01", begin + lengte) }));
  const dagen = (pauzes: readonly Pauze[]): string[] =>
    pauzes.flatMap((een) => Array.from({ length: dagenVan(een) }, (_, i) => plusDagen(een.van, i)));

  it("hebben dezelfde dagen, elk één keer, in volgorde", () => {
    fc.assert(
      fc.property(fc.array(pauze, { maxLength: 8 }), (pauzes) => {
        expect(dagen(samengevoegd(pauzes))).toEqual([...new Set(dagen(pauzes))].toSorted());
      }),
    );
  });

  it("raken elkaar niet", () => {
    fc.assert(
      fc.property(fc.array(pauze, { maxLength: 8 }), (pauzes) => {
        const gaten = samengevoegd(pauzes).map(({ tot }, i, samen) => [plusDagen(tot, 1), samen[i + 1]?.van ?? "9999"]);
        for (const [dagErna, volgende] of gaten) expect(dagErna! < volgende!).toBe(true);
      }),
    );
  });
});
