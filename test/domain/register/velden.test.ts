import { describe, expect, test } from "vitest";
import { codes, codesVan, foutenVan } from "./lezen.ts";
import { bestand, regel } from "./schrijf-register.ts";

describe("velden en aanhalingstekens", () => {
  test.each([
    ["te weinig", "1;2023-01-02", 2],
    ["te veel", `${regel()};x;`, 21],
  ])("%s velden", (_, rij, aantal) => {
    expect(codes(bestand(rij))).toEqual(["2 - aantal_velden"]);
    expect(foutenVan(bestand(rij))[0]?.reden).toContain(`${aantal} velden, verwacht: 20`);
  });

  test("een aanhalingsteken dat openblijft verbergt de volgende regels niet", () => {
    expect(codes(bestand(regel({ naam: '"De Kring' }), regel({ nummer: "2", regio: "Mars" })))).toEqual([
      "2 naam aanhalingstekens",
      "3 regio onbekende_waarde",
    ]);
  });

  test("een veld over twee regels mag niet", () => {
    expect(codes(bestand(regel({ naam: '"De\nKring"' })))).toEqual([
      "2 naam aanhalingstekens",
      "3 - aanhalingstekens",
      "3 - aantal_velden",
    ]);
  });

  test("tekst na het sluiten, of een los aanhalingsteken", () => {
    expect(codesVan({ naam: '"De" Kring' }, { naam: 'De "Kring"' }, { naam: '"De"Kring', regio: "Mars" })).toEqual([
      "2 naam aanhalingstekens",
      "3 naam aanhalingstekens",
      "4 naam aanhalingstekens",
      "4 regio onbekende_waarde",
    ]);
  });
});
