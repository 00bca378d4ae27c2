import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { KOLOMMEN } from "#domain/register/register.ts";
import { VANDAAG, codes, codesVan, rijenVan } from "./lezen.ts";
import { AFGEWEZEN, KOP, ONBESLIST, type Velden, bestand, bytes, regel, schrijfRegister } from "./schrijf-register.ts";

const register = readFileSync(new URL("../../historie/aanvragen.csv", import.meta.url));

describe("een gaaf register", () => {
  test("het register van 2020–2024 wordt helemaal gelezen", () => {
    const rijen = rijenVan(register);
    expect(rijen).toHaveLength(168);
    expect(rijen[35]).toEqual({
      nummer: "36",
      ontvangen_op: "2020-10-16",
      aanvrager: "school",
      naam: "Het Molenwiek Alkmaar",
      soort: "(V)SO",
      onderwijstypen: ["cluster 4"],
      regio: "West",
      kernvraag: "netwerk voor collectieve afspraken inzichtelijk maken",
      besluit: "toegekend",
      besloten_op: "2020-12-14",
      reden_afwijzing: null,
      trajectvorm: "middellang",
      duur: 102,
      gestart_op: "2021-02-04",
      verlenging_gevraagd_op: "2021-05-14",
      verlenging_besluit: "afgewezen",
      verlenging_reden: "samenwerking verloopt goed en vraagt vervolg",
      afgerond_op: "2021-06-28",
      eindverslag: true,
      oordeel: "goed",
    });
    expect(rijen[167]).toMatchObject({
      ontvangen_op: null,
      besloten_op: null,
      eindverslag: false,
      oordeel: "stopgezet",
    });
  });

  test("opnieuw geschreven is het byte voor byte hetzelfde", () => {
    expect(Buffer.from(schrijfRegister(rijenVan(register))).equals(register)).toBe(true);
  });

  test.each([
    ["CRLF", bytes([KOP, regel(), ""].join("\r\n"))],
    ["geen regeleinde op het eind", bytes(`${KOP}\n${regel()}`)],
    ["lege regels op het eind", bytes(`${KOP}\n${regel()}\n\r\n\n`)],
    ["een BOM van UTF-8", bytes(`\u{FEFF}${KOP}\n${regel()}\n`)],
    ["een kop tussen aanhalingstekens", bytes(`${KOLOMMEN.map((k) => `"${k}"`).join(";")}\n${regel()}\n`)],
  ])("%s mag", (_, inhoud) => {
    expect(rijenVan(inhoud)).toEqual(rijenVan(bestand(regel())));
  });

  test("een veld tussen aanhalingstekens mag een puntkomma en aanhalingstekens bevatten", () => {
    expect(rijenVan(bestand(regel({ naam: '"De ""Kring""; Drachten"' })))[0]?.naam).toBe('De "Kring"; Drachten');
    expect(rijenVan(bestand(regel({ naam: '""""' })))[0]?.naam).toBe('"');
    expect(rijenVan(bestand(regel({ oordeel: '"goed"' })))[0]?.oordeel).toBe("goed");
    expect(rijenVan(bestand(regel({ ontvangen_op: '""' })))[0]?.ontvangen_op).toBeNull();
  });

  test("letters met tekens erop blijven heel", () => {
    expect(rijenVan(bestand(regel({ naam: "Éénpitter Skûlenboarch 🏫" })))[0]?.naam).toBe("Éénpitter Skûlenboarch 🏫");
  });

  test.each<[string, Velden]>([
    ["een aanvraag zonder besluit", ONBESLIST],
    ["een afgewezen aanvraag", AFGEWEZEN],
    ["een afwijzing zonder reden", { ...AFGEWEZEN, reden_afwijzing: "" }],
    ["een lopend traject", { afgerond_op: "", eindverslag: "", oordeel: "", verlenging_besluit: "" }],
    [
      "alles op één dag",
      {
        ontvangen_op: "2023-05-01",
        besloten_op: "2023-05-01",
        gestart_op: "2023-05-01",
        verlenging_gevraagd_op: "2023-05-01",
        afgerond_op: "2023-05-01",
      },
    ],
    ["vandaag", { afgerond_op: VANDAAG }],
    ["een schrikkeldag", { afgerond_op: "2024-02-29" }],
    ["een besluit over verlenging zonder dag van vragen", { verlenging_gevraagd_op: "" }],
    ["een verlenging die nog openstaat", { verlenging_besluit: "", verlenging_reden: "" }],
    ["stopgezet met eindverslag", { oordeel: "stopgezet", eindverslag: "ja" }],
    ["onbekend met eindverslag", { oordeel: "onbekend", eindverslag: "ja" }],
    ["een oordeel zonder dat het eindverslag is vastgelegd", { eindverslag: "" }],
    ["een oordeel zonder dagen", { gestart_op: "", verlenging_gevraagd_op: "", afgerond_op: "" }],
    ["kwartieren", { duur: "0.25" }],
    ["de meeste uren", { duur: "2000" }],
    ["een nazorgtraject", { trajectvorm: "nazorg", duur: "50" }],
    ["een nummer met letters", { nummer: "ZA-2023/007_b.1" }],
    ["negen cijfers die geen BSN zijn", { naam: "School 123456789" }],
    ["een naam van 200 tekens", { naam: "🏫".repeat(200) }],
    ["een streepje in het midden", { naam: "Noord-Oost + Zuid = 1 @ school" }],
  ])("%s mag", (_, velden) => {
    expect(codesVan(velden)).toEqual([]);
  });
});

test("alle fouten van een register staan er in één keer, in de volgorde van het bestand", () => {
  const inhoud = bestand(
    regel({ nummer: "1", regio: "Mars", soort: "HBO" }),
    regel({ nummer: "2" }),
    regel({ nummer: "2", besloten_op: "2022-01-01", eindverslag: "nee" }),
    "x;y",
    regel({ nummer: "3", naam: "=x", kernvraag: "" }),
    regel({ nummer: "4", gestart_op: "2030-01-01" }),
  );
  expect(codes(inhoud)).toEqual([
    "2 soort onbekende_waarde",
    "2 regio onbekende_waarde",
    "4 nummer nummer_dubbel",
    "4 besloten_op datums_strijdig",
    "4 oordeel oordeel_zonder_eindverslag",
    "5 - aantal_velden",
    "6 naam formule",
    "6 kernvraag ontbreekt",
    "7 gestart_op datum_toekomst",
  ]);
});
