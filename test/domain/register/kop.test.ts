import { describe, expect, test } from "vitest";
import { KOLOMMEN } from "#domain/register/register.ts";
import { codes, foutenVan } from "./lezen.ts";
import { KOP, bytes, regel } from "./schrijf-register.ts";

describe("de kop", () => {
  const metKop = (kop: readonly string[], ...regels: string[]) => bytes([kop.join(";"), ...regels, ""].join("\n"));

  test.each([
    ["komma", ","],
    ["tab", "\t"],
    ["streepje", "|"],
  ])("een %s als scheiding wordt herkend", (_, teken) => {
    expect(codes(bytes(`${KOLOMMEN.join(teken)}\n1${teken}2\n`))).toEqual(["1 - scheidingsteken"]);
  });

  test("iets heel anders is geen register", () => {
    expect(codes(bytes("hallo\nwereld\n"))).toEqual(["1 - kop_onbekend"]);
    expect(codes(bytes(regel()))).toEqual(["1 - kop_onbekend"]);
  });

  test("elke ontbrekende kolom wordt genoemd, en de rijen worden toch bekeken", () => {
    const kop = KOLOMMEN.filter((kolom) => kolom !== "regio" && kolom !== "duur");
    const velden = regel({ soort: "HBO" })
      .split(";")
      .filter((_, i) => KOLOMMEN[i] !== "regio" && KOLOMMEN[i] !== "duur");
    expect(codes(metKop(kop, velden.join(";")))).toEqual([
      "1 regio kolom_ontbreekt",
      "1 duur kolom_ontbreekt",
      "2 soort onbekende_waarde",
    ]);
  });

  test("elke kolom te veel wordt genoemd", () => {
    expect(codes(metKop([...KOLOMMEN, "bsn", "Naam"], `${regel({ regio: "Mars" })};1;2`))).toEqual([
      "1 - kolom_onbekend",
      "1 - kolom_onbekend",
      "2 regio onbekende_waarde",
    ]);
    expect(foutenVan(metKop([...KOLOMMEN, "bsn"], `${regel()};1`))[0]?.reden).toContain(
      'Kolom 21 van de kopregel heet "bsn"',
    );
  });

  test("een kolom die twee keer voorkomt", () => {
    expect(codes(metKop([...KOLOMMEN, "naam"], `${regel()};x`))).toEqual(["1 naam kolom_dubbel"]);
  });

  test("een andere volgorde wordt genoemd, en de waarden blijven bij hun kolom", () => {
    const kop = ["naam", ...KOLOMMEN.filter((kolom) => kolom !== "naam")];
    const rij = [
      "De Kring",
      ...regel({ duur: "-3" })
        .split(";")
        .filter((_, i) => KOLOMMEN[i] !== "naam"),
    ];
    expect(codes(metKop(kop, rij.join(";")))).toEqual(["1 naam kolom_volgorde", "2 duur geen_getal"]);
    expect(foutenVan(metKop(kop, rij.join(";")))[0]?.reden).toContain("naam staat waar nummer hoort");
  });

  test("aanhalingstekens die niet kloppen", () => {
    expect(codes(bytes(`${KOP};"x\n${regel()};1`))).toEqual(["1 - aanhalingstekens"]);
  });
});
