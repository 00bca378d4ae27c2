import { describe, expect, it } from "vitest";
import { kalenderWaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";

const codes = (vandaag: string, kalender = KALENDER) => kalenderWaarschuwing(kalender, vandaag).map(({ code }) => code);

describe("de beheerder", () => {
  it("hoort niets zolang de kalender nog lang meegaat", () => {
    expect(codes("2026-11-22")).toEqual([]);
    expect(codes("2027-12-31")).toEqual([]);
  });

  it("hoort een jaar van tevoren dat het besluit afloopt, en daarna nog steeds", () => {
    for (const vandaag of ["2028-01-01", "2028-12-31", "2030-06-01"])
      expect(codes(vandaag)).toContain("kalender.besluit-loopt-af");
    expect(kalenderWaarschuwing(KALENDER, "2028-01-01")[0]?.reden).toContain("tot en met 2028");
  });

  it("hoort een half jaar van tevoren dat de schoolvakanties van een regio op zijn", () => {
    expect(codes("2028-02-20")).not.toContain("kalender.schoolvakanties-lopen-af");
    // Midden ends first, on 20 August 2028.
    expect(kalenderWaarschuwing(KALENDER, "2028-02-21").at(-1)?.reden).toContain(
      ": regio Midden tot en met 20 augustus 2028.",
    );
    expect(codes("2028-02-21")).toContain("kalender.schoolvakanties-lopen-af");
    expect(codes("2029-01-01")).toContain("kalender.schoolvakanties-lopen-af");
  });

  it("hoort het ook als er geen schoolvakanties in staan, of geen van één regio", () => {
    expect(codes("2026-11-22", { ...KALENDER, schoolvakanties: [] })).toEqual(["kalender.schoolvakanties-lopen-af"]);
    const zonderZuid = KALENDER.schoolvakanties.filter(({ regio }) => regio !== "Zuid");
    expect(codes("2026-11-22", { ...KALENDER, schoolvakanties: zonderZuid })).toEqual([
      "kalender.schoolvakanties-lopen-af",
    ]);
  });
});
