import { describe, expect, test } from "vitest";
import type { Kolom } from "#domain/register/register.ts";
import { codesVan, foutenVan } from "./lezen.ts";
import { AFGEWEZEN, bestand, regel } from "./schrijf-register.ts";

describe("de waarde van een veld", () => {
  test.each<[Kolom, string, string]>([
    ["aanvrager", "ouder", "onbekende_waarde"],
    ["soort", "(v)so", "onbekende_waarde"],
    ["soort", " SBO", "onbekende_waarde"],
    ["onderwijstypen", "cluster 5", "onbekende_waarde"],
    ["onderwijstypen", "cluster 3|", "onbekende_waarde"],
    ["onderwijstypen", "cluster 3,cluster 4", "onbekende_waarde"],
    ["onderwijstypen", "cluster 3|cluster 3", "type_dubbel"],
    ["onderwijstypen", "niet bekend|PO", "type_strijdig"],
    ["regio", "Utrecht", "onbekende_waarde"],
    ["kernvraag", "geld", "onbekende_waarde"],
    ["besluit", "misschien", "onbekende_waarde"],
    ["trajectvorm", "extra lang", "onbekende_waarde"],
    ["verlenging_besluit", "ja", "onbekende_waarde"],
    ["eindverslag", "Ja", "onbekende_waarde"],
    ["oordeel", "matig", "onbekende_waarde"],
    ["oordeel", "toString", "onbekende_waarde"],
    ["ontvangen_op", "2023-02-29", "datum_onmogelijk"],
    ["ontvangen_op", "02-01-2023", "datum_onmogelijk"],
    ["ontvangen_op", "2023-1-2", "datum_onmogelijk"],
    ["ontvangen_op", "2023-01-02T00:00", "datum_onmogelijk"],
    ["ontvangen_op", "0203-01-02", "datum_te_vroeg"],
    ["afgerond_op", "2026-11-23", "datum_toekomst"],
    ["duur", "12,5", "geen_getal"],
    ["duur", "1e2", "geen_getal"],
    ["duur", "0x10", "geen_getal"],
    ["duur", "NaN", "geen_getal"],
    ["duur", "0", "uren_bereik"],
    ["duur", "2000.25", "uren_bereik"],
    ["duur", "12.3", "geen_kwartier"],
    ["nummer", "1 2", "nummer_vorm"],
    ["nummer", "/1", "nummer_vorm"],
    ["nummer", "1".repeat(41), "te_lang"],
    ["nummer", "111222333", "bsn"],
    ["naam", "x".repeat(201), "te_lang"],
    ["naam", "De Kring ", "spatie"],
    ["naam", "De\u{200B}Kring", "onzichtbaar_teken"],
    ["naam", "De\u{202E}Kring", "onzichtbaar_teken"],
    ["naam", "De\u{0000}Kring", "onzichtbaar_teken"],
    ["naam", "De\u{FEFF}Kring", "onzichtbaar_teken"],
    ["naam", "Kring\u{2028}", "onzichtbaar_teken"],
    ["naam", "=1+1", "formule"],
    ["naam", '"=HYPERLINK(""x"";1)"', "formule"],
    ["naam", "+31", "formule"],
    ["naam", "-x", "formule"],
    ["naam", "@x", "formule"],
    ["naam", "＝1", "formule"],
    ["naam", "\tx", "formule"],
    ["verlenging_reden", "=1", "formule"],
    ["verlenging_reden", "x".repeat(501), "te_lang"],
    ["verlenging_reden", "leerling 111222333", "bsn"],
    ["verlenging_reden", "leerling 111.222.333", "bsn"],
  ])("%s kan niet %j zijn", (kolom, waarde, code) => {
    expect(codesVan({ [kolom]: waarde })).toContain(`2 ${kolom} ${code}`);
  });

  test("een reden van afwijzing is vrije tekst, met dezelfde grenzen", () => {
    expect(codesVan({ ...AFGEWEZEN, reden_afwijzing: "iets heel anders" })).toEqual([]);
    expect(
      codesVan({ ...AFGEWEZEN, reden_afwijzing: "=1" }, { ...AFGEWEZEN, reden_afwijzing: "x".repeat(501) }),
    ).toEqual(["2 reden_afwijzing formule", "3 reden_afwijzing te_lang"]);
  });

  test.each<Kolom>(["nummer", "aanvrager", "naam", "soort", "onderwijstypen", "regio", "kernvraag"])(
    "%s is verplicht",
    (kolom) => {
      expect(codesVan({ [kolom]: "" })).toEqual([`2 ${kolom} ontbreekt`]);
    },
  );

  test("de toegestane waarden staan in de reden", () => {
    expect(foutenVan(bestand(regel({ regio: "Utrecht" })))[0]?.reden).toBe(
      '"Utrecht" kan hier niet. Kies een van: Landelijk, Midden, Noord, Oost, West, Zuid.',
    );
  });

  test("een reden herhaalt geen BSN, geen naam en geen stuurtekens", () => {
    const redenen = foutenVan(
      bestand(
        regel({ naam: "Jansen 111222333 ", regio: "111 222 333", soort: "\u{1B}[2J", aanvrager: "x".repeat(1000) }),
      ),
    ).map((fout) => fout.reden);
    expect(redenen.join(" ")).not.toMatch(/Jansen|111.?222.?333|\p{Cc}|x{41}/u);
  });

  test("een tekst met meer gebreken noemt ze alle", () => {
    expect(codesVan({ naam: `=111222333 ${"x".repeat(200)}\u{200B} ` })).toEqual([
      "2 naam formule",
      "2 naam onzichtbaar_teken",
      "2 naam te_lang",
      "2 naam bsn",
      "2 naam spatie",
    ]);
  });
});
