import { describe, expect, test } from "vitest";
import { MAX_FOUTEN } from "#domain/register/fout.ts";
import { MAX_BYTES } from "#domain/invoer/grootte.ts";
import { codes, foutenVan } from "./lezen.ts";
import { KOP, bestand, bytes, regel } from "./schrijf-register.ts";

describe("het bestand", () => {
  test("meer dan 10 MB wordt geweigerd zonder te lezen", () => {
    expect(codes(new Uint8Array(MAX_BYTES + 1).fill(0x0a))).toEqual(["1 - te_groot"]);
    const groot = new Uint8Array(60_000_000).fill(0x3b);
    const begin = performance.now();
    expect(codes(groot)).toEqual(["1 - te_groot"]);
    expect(performance.now() - begin).toBeLessThan(250);
  });

  test("precies 10 MB mag", () => {
    const inhoud = new Uint8Array(MAX_BYTES).fill(0x0a);
    inhoud.set(bestand(regel()));
    expect(codes(inhoud)).toEqual([]);
  });

  test("leeg of alleen regeleinden", () => {
    for (const leeg of ["", "\n", "\r\n\r\n", "\u{FEFF}"]) expect(codes(bytes(leeg))).toEqual(["1 - leeg_bestand"]);
  });

  test("alleen een kop is geen register", () => {
    expect(codes(bestand())).toEqual(["1 - geen_rijen"]);
  });

  test("UTF-16 wordt herkend", () => {
    const le = Buffer.from(`\u{FEFF}${KOP}\n${regel()}`, "utf16le");
    expect(codes(le)).toEqual(["1 - codering"]);
    expect(codes(Buffer.from(le).swap16())).toEqual(["1 - codering"]);
    expect(foutenVan(le)[0]?.reden).toContain("UTF-16");
  });

  test("elke regel die geen UTF-8 is wordt genoemd, en de andere worden ook bekeken", () => {
    const latijn = Buffer.from(
      [KOP, regel({ naam: "één" }), regel({ nummer: "2", duur: "x" }), regel({ nummer: "3", naam: "tweeën" }), ""].join(
        "\n",
      ),
      "latin1",
    );
    expect(codes(latijn)).toEqual(["2 - codering", "3 duur geen_getal", "4 - codering"]);
    expect(codes(Buffer.from(KOP.replace("naam", "ñaam"), "latin1"))).toEqual(["1 - codering"]);
  });

  test("een los CR-teken als regeleinde wordt herkend", () => {
    expect(codes(bytes([KOP, regel()].join("\r")))).toEqual(["1 - regeleinden"]);
  });

  test("een eindeloze regel wordt niet ontleed", () => {
    expect(codes(bytes(`${KOP}\n${";".repeat(30_000)}\n${regel()}`))).toEqual(["2 - regel_te_lang"]);
    expect(codes(bytes(`${KOP}${";".repeat(MAX_BYTES - KOP.length)}`))).toEqual(["1 - regel_te_lang"]);
  });

  test("een bestand vol fouten vult het geheugen niet", () => {
    const fouten = foutenVan(bytes(`${KOP}\n${"x\n".repeat(5_000_000)}`));
    expect(fouten).toHaveLength(MAX_FOUTEN + 1);
    expect(fouten.at(-1)).toMatchObject({ regel: MAX_FOUTEN + 2, code: "te_veel_fouten" });
  });
});
