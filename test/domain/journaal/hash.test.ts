import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canoniek, hashVan } from "#domain/journaal/hash.ts";

describe("de canonieke vorm", () => {
  it("heeft gesorteerde namen en geen velden zonder waarde", () => {
    expect(canoniek({ b: 1, a: [true, null, { d: undefined, c: "é" }], "10": 0, "9": 0 })).toBe(
      '{"10":0,"9":0,"a":[true,null,{"c":"é"}],"b":1}',
    );
    expect(canoniek([undefined])).toBe("[null]");
  });

  it("is voor iedere waarde JSON met dezelfde inhoud, en blijft na lezen gelijk", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (waarde) => {
        const gelezen: unknown = JSON.parse(canoniek(waarde));
        expect(gelezen).toEqual(JSON.parse(JSON.stringify(waarde)));
        expect(canoniek(gelezen)).toBe(canoniek(waarde));
      }),
    );
  });

  it("hangt niet af van de volgorde waarin velden zijn geschreven", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (velden) => {
        expect(canoniek(Object.fromEntries(Object.entries(velden).toReversed()))).toBe(canoniek(velden));
      }),
    );
  });
});

/** RFC 8785: the examples of 3.2.2 and 3.2.3, and appendix B: the bits of a number, and how it is written. */
describe("de proefgevallen van RFC 8785", () => {
  it("schrijft getallen, teksten en vaste waarden zoals voorbeeld 3.2.2", () => {
    const voorbeeld: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canoniek(voorbeeld)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorteert namen op UTF-16, zoals voorbeeld 3.2.3", () => {
    const namen = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const tekst = canoniek(Object.fromEntries(namen.map((naam) => [naam, 0])));
    expect(Object.keys(JSON.parse(tekst.replace('"1"', '"_1"')) as object)).toEqual([
      "\r",
      "_1",
      "\u0080",
      "\u00f6",
      "\u20ac",
      "\u{1f600}",
      "\ufb33",
    ]);
  });

  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("schrijft het getal %s als %s", (bits, tekst) => {
    expect(canoniek(Buffer.from(bits, "hex").readDoubleBE())).toBe(tekst);
  });

  it.each([Number.NaN, Infinity, -Infinity])("neemt %s niet aan", (getal) => {
    expect(() => canoniek({ uren: getal })).toThrow("JSON");
  });
});

describe("de hash", () => {
  it("is SHA-256 over die vorm, zoals ieder ander programma hem rekent", () => {
    for (const waarde of [{}, { school: "De Wissel", uren: 1.25 }, ["ü", "€", "😀"]])
      expect(hashVan(waarde)).toBe(createHash("sha256").update(canoniek(waarde), "utf8").digest("hex"));
  });
});
