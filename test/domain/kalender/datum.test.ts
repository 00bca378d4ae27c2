import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestaatTijd, leesDatum, plusDagen, plusMaanden, tijdstipOm } from "#domain/kalender/datum.ts";

const KLOK = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });
/** Whether the clock shows it in winter time or in summer time. */
const wijst = (datum: string, tijd: string): boolean =>
  [1, 2].some((uren) => KLOK.format(Date.parse(`${datum}T${tijd}:00Z`) - uren * 3_600_000) === `${datum} ${tijd}`);

it("de klok van Amsterdam slaat alleen het uur over waarin de zomertijd begint, zoals de tijdzonetabel zegt", () => {
  const dagen = fc.constantFrom(
    "03-24",
    "03-25",
    "03-26",
    "03-27",
    "03-28",
    "03-29",
    "03-30",
    "03-31",
    "10-25",
    "10-31",
  );
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2060 }), dagen, fc.constantFrom(0, 1, 2, 3, 4), (jaar, dag, uur) => {
      for (const minuut of ["00", "30", "59"])
        expect(bestaatTijd(`${jaar}-${dag}`, `0${uur}:${minuut}`)).toBe(wijst(`${jaar}-${dag}`, `0${uur}:${minuut}`));
    }),
    { numRuns: 500 },
  );
  expect(bestaatTijd("2027-03-28", "02:30")).toBe(false);
});

it("een dag die iemand schrijft ligt in de jaren 1900 tot en met 2200", () => {
  const code = (tekst: string) => {
    const gelezen = leesDatum(tekst, "dag");
    return gelezen.ok ? null : gelezen.weigering.code;
  };
  expect(["1900-01-01", "2200-12-31"].map(code)).toEqual([null, null]);
  expect(["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"].map(code)).toEqual(Array(4).fill("datum.bereik"));
});

it("rekenen houdt op bij jaren van vier cijfers, want wat daarna komt sorteert voor alle andere dagen", () => {
  expect(plusDagen("9999-12-30", 1)).toBe("9999-12-31");
  expect(() => plusDagen("9999-12-31", 1)).toThrow("invariant");
  expect(() => plusMaanden("9999-12-31", 1)).toThrow("invariant");
  expect(() => plusDagen("0000-01-01", -1)).toThrow("invariant");
  expect(() => plusDagen("geen dag", 1)).toThrow("invariant");
});

it("een uur is er een van de dag zelf: een andere dag is voor de kalender", () => {
  expect(new Date(tijdstipOm("2026-07-01", 0)).toISOString()).toBe("2026-06-30T22:00:00.000Z");
  expect(new Date(tijdstipOm("2026-01-01", 23)).toISOString()).toBe("2026-01-01T22:00:00.000Z");
  for (const uur of [-1, 24, 8 + 336, 8.5, Number.NaN])
    expect(() => tijdstipOm("2026-03-02", uur)).toThrow("invariant");
});

describe("een dag die niemand zo leest", () => {
  it.each([
    ["30-11-2026", "Schrijf een dag als JJJJ-MM-DD: 2026-11-30."],
    ["3/4/2026", "Schrijf een dag als JJJJ-MM-DD: 2026-04-03."],
    ["31-11-2026", "Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD."],
    ["2026-11-31", "Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD."],
    ["morgen", "Dit is geen datum. Schrijf een dag als JJJJ-MM-DD, bijvoorbeeld 2026-03-17."],
  ])("%s: %s", (tekst, reden) => {
    expect(leesDatum(tekst, "op")).toMatchObject({ ok: false, weigering: { reden: `'${tekst}': ${reden}` } });
  });
});
