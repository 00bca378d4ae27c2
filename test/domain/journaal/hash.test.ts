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

describe("de hash", () => {
  it("is SHA-256 over die vorm, zoals ieder ander programma hem rekent", () => {
    for (const waarde of [{}, { school: "De Wissel", uren: 1.25 }, ["ü", "€", "😀"]])
      expect(hashVan(waarde)).toBe(createHash("sha256").update(canoniek(waarde), "utf8").digest("hex"));
  });
});
