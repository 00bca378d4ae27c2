import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leesRegister } from "#domain/register/lees-register.ts";
import { codes, rijenVan, VANDAAG } from "./lezen.ts";
import { bytes, KOP, regel } from "./schrijf-register.ts";

const register = readFileSync(new URL("../../historie/aanvragen.csv", import.meta.url));
const regels = register.toString("utf8").trimEnd().split("\n");
const leeg = fc.constantFrom("", ";", ";".repeat(19), ";".repeat(40), '"";""', " ", "; ;");

/** What a spreadsheet makes of a register that says the same. */
const rekenblad = fc.record({
  bom: fc.boolean(),
  einde: fc.constantFrom("\n", "\r\n"),
  sep: fc.constantFrom(null, "sep=;", "SEP=;", '"sep=;"', "sep=;;;;"),
  leegOp: fc.array(fc.tuple(fc.nat(regels.length), leeg), { maxLength: 20 }),
  staart: fc.array(fc.nat(5), { minLength: 1, maxLength: 7 }),
  aangehaald: fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
  slot: fc.constantFrom("", "\n", "\r\n\r\n", `\n${";".repeat(19)}\n`),
});
type Rekenblad = typeof rekenblad extends fc.Arbitrary<infer T> ? T : never;

function schrijf({ bom, einde, sep, leegOp, staart, aangehaald, slot }: Rekenblad): Uint8Array {
  const geschreven = regels.flatMap((tekst, i) => {
    const velden = tekst.includes('"')
      ? tekst
      : tekst
          .split(";")
          .map((veld, j) => (aangehaald[(i + j) % aangehaald.length] === true ? `"${veld}"` : veld))
          .join(";");
    return [
      ...leegOp.filter(([op]) => op === i).map(([, rij]) => rij),
      velden + ";".repeat(staart[i % staart.length] ?? 0),
    ];
  });
  return bytes(`${bom ? "\uFEFF" : ""}${sep === null ? "" : `${sep}${einde}`}${geschreven.join(einde)}${slot}`);
}

describe("een register dat door een rekenblad ging", () => {
  test("geeft precies hetzelfde", () => {
    const rijen = rijenVan(register);
    fc.assert(
      fc.property(rekenblad, (blad) => {
        expect(rijenVan(schrijf(blad))).toEqual(rijen);
      }),
      { numRuns: 60 },
    );
  });

  test("weet van elke rij op welke regel van het bestand zij staat, en wijst daar fouten aan", () => {
    const bestand = (...rijen: string[]) => bytes(["sep=;", KOP, "", ...rijen].join("\n"));
    expect(leesRegister(bestand(regel(), ";;", regel({ nummer: "2" })), VANDAAG)).toMatchObject({
      ok: true,
      opRegel: [4, 6],
    });
    expect(codes(bestand(regel(), ";;", regel({ nummer: "2", regio: "Mars" })))).toEqual(["6 regio onbekende_waarde"]);
    expect(codes(bestand())).toEqual(["2 - geen_rijen"]);
  });

  test.each([
    ["een ander teken dan ; in sep=", `sep=,\n${KOP}\n${regel()}`, ["1 - scheidingsteken"]],
    ["sep= verderop", `${KOP}\nsep=;\n${regel()}`, ["2 - aantal_velden"]],
    ["een veld met alleen een puntkomma is niet leeg", `${KOP}\n";"\n${regel()}`, ["2 - aantal_velden"]],
    ["te veel velden met iets erin", `${KOP}\n${regel()};;x;;`, ["2 - aantal_velden"]],
    [
      "een lege kolom in het midden van de kop",
      `${KOP};;bsn;;\n${regel()}`,
      ["1 - kolom_onbekend", "1 - kolom_onbekend", "2 - aantal_velden"],
    ],
  ])("%s", (_, tekst, verwacht) => {
    expect(codes(bytes(tekst))).toEqual(verwacht);
  });
});
