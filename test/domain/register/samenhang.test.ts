import { describe, expect, test } from "vitest";
import { KOLOMMEN, type Kolom } from "#domain/register/register.ts";
import { codes, codesVan, foutenVan } from "./lezen.ts";
import { AFGEWEZEN, ONBESLIST, type Velden, ZONDER_TRAJECT, bestand, regel } from "./schrijf-register.ts";

describe("wat elkaar tegenspreekt", () => {
  test("een nummer dat twee keer voorkomt noemt beide regels", () => {
    const inhoud = bestand(
      regel({ nummer: "7" }),
      regel({ nummer: "8" }),
      regel({ nummer: "7" }),
      regel({ nummer: "7" }),
    );
    expect(codes(inhoud)).toEqual(["4 nummer nummer_dubbel", "5 nummer nummer_dubbel"]);
    expect(foutenVan(inhoud)[0]?.reden).toBe("Nummer 7 staat op regel 2 en op regel 4.");
  });

  test("ook als de eerste van de twee een andere fout heeft", () => {
    expect(codes(bestand(regel({ nummer: "7", regio: "Mars" }), regel({ nummer: "7" })))).toEqual([
      "2 regio onbekende_waarde",
      "3 nummer nummer_dubbel",
    ]);
  });

  test.each<[string, Velden, Kolom]>([
    ["besloten voor ontvangen", { besloten_op: "2023-01-01" }, "besloten_op"],
    ["gestart voor besloten", { gestart_op: "2023-01-31" }, "gestart_op"],
    ["gestart voor ontvangen", { gestart_op: "2023-01-01", besloten_op: "" }, "gestart_op"],
    [
      "afgerond voor gestart",
      { afgerond_op: "2023-02-28", verlenging_gevraagd_op: "", verlenging_reden: "" },
      "afgerond_op",
    ],
    [
      "afgerond voor ontvangen",
      { afgerond_op: "2023-01-01", gestart_op: "", besloten_op: "", verlenging_gevraagd_op: "" },
      "afgerond_op",
    ],
    ["verlenging voor de start", { verlenging_gevraagd_op: "2023-02-28" }, "verlenging_gevraagd_op"],
    ["verlenging na de afronding", { verlenging_gevraagd_op: "2023-12-02" }, "afgerond_op"],
  ])("%s", (_, velden, kolom) => {
    expect(codesVan(velden)).toEqual([`2 ${kolom} datums_strijdig`]);
  });

  test("de reden noemt beide dagen", () => {
    expect(foutenVan(bestand(regel({ besloten_op: "2023-01-01" })))[0]?.reden).toBe(
      "Het besluit (2023-01-01) ligt voor de ontvangst (2023-01-02).",
    );
  });

  const VAN_TRAJECT = Object.keys(ZONDER_TRAJECT) as Kolom[];
  const gevuld = (kolom: Kolom): Velden => ({ [kolom]: regel().split(";")[KOLOMMEN.indexOf(kolom)] ?? "" });

  test.each(VAN_TRAJECT)("afgewezen met %s", (kolom) => {
    expect(codesVan({ ...AFGEWEZEN, ...gevuld(kolom) })).toEqual([`2 ${kolom} strijdig_met_besluit`]);
  });

  test.each<Kolom>(["besloten_op", ...VAN_TRAJECT])("nog niet besloten met %s", (kolom) => {
    expect(codesVan({ ...ONBESLIST, ...gevuld(kolom) })).toEqual([`2 ${kolom} strijdig_met_besluit`]);
  });

  test.each<[string, Velden, string]>([
    [
      "nog niet besloten met een reden",
      { ...ONBESLIST, reden_afwijzing: "vol" },
      "reden_afwijzing strijdig_met_besluit",
    ],
    ["toegekend met een reden van afwijzing", { reden_afwijzing: "vol" }, "reden_afwijzing strijdig_met_besluit"],
    ["toegekend zonder vorm", { trajectvorm: "" }, "trajectvorm ontbreekt"],
    ["toegekend zonder duur", { duur: "" }, "duur ontbreekt"],
    [
      "alleen een reden van verlenging",
      { verlenging_gevraagd_op: "", verlenging_besluit: "" },
      "verlenging_reden verlenging_zonder_vraag",
    ],
    ["goed zonder eindverslag", { eindverslag: "nee" }, "oordeel oordeel_zonder_eindverslag"],
    [
      "voldoende zonder eindverslag",
      { eindverslag: "nee", oordeel: "voldoende" },
      "oordeel oordeel_zonder_eindverslag",
    ],
    [
      "onvoldoende zonder eindverslag",
      { eindverslag: "nee", oordeel: "onvoldoende" },
      "oordeel oordeel_zonder_eindverslag",
    ],
  ])("%s", (_, velden, fout) => {
    expect(codesVan(velden)).toEqual([`2 ${fout}`]);
  });

  test("een oordeel en een start zonder dag van afronding is geen fout: die dag is niet vastgelegd", () => {
    expect(codesVan({ afgerond_op: "" })).toEqual([]);
    expect(codesVan({ afgerond_op: "", oordeel: "stopgezet", eindverslag: "nee" })).toEqual([]);
  });

  test("de fouten van een rij staan op volgorde van de kolommen", () => {
    expect(codesVan({ besloten_op: "2023-01-01", oordeel: "matig", duur: "" })).toEqual([
      "2 besloten_op datums_strijdig",
      "2 duur ontbreekt",
      "2 oordeel onbekende_waarde",
    ]);
  });

  test("bij een onleesbaar besluit is niet te zeggen wat ingevuld moet zijn", () => {
    expect(codesVan({ ...AFGEWEZEN, besluit: "x" }, { ...AFGEWEZEN, duur: "x" })).toEqual([
      "2 besluit onbekende_waarde",
      "3 duur geen_getal",
    ]);
  });

  test("een onleesbaar veld geeft geen tegenspraak erbij", () => {
    expect(
      codesVan(
        { besluit: "x" },
        { duur: "x" },
        { afgerond_op: "x" },
        { eindverslag: "x" },
        { verlenging_gevraagd_op: "x", verlenging_besluit: "" },
      ),
    ).toEqual([
      "2 besluit onbekende_waarde",
      "3 duur geen_getal",
      "4 afgerond_op datum_onmogelijk",
      "5 eindverslag onbekende_waarde",
      "6 verlenging_gevraagd_op datum_onmogelijk",
    ]);
  });
});
